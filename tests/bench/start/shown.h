#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>
#include <QTimer>
#include <QWidget>
#include <QWindow>

/// Prints the resident memory (kB) once the window has been painted, and ends the program: what the start-up benchmark measures.
inline void endWhenShown(QWidget& window)
{
    auto* timer = new QTimer(&window);
    QObject::connect(timer, &QTimer::timeout, &window, [&window] {
        if (!window.windowHandle() || !window.windowHandle()->isExposed())
            return;
        QFile status(QStringLiteral("/proc/self/status"));
        QByteArray resident = "0";
        if (status.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> lines = status.readAll().split('\n');
            for (const QByteArray& line : lines) {
                if (line.startsWith("VmRSS:"))
                    resident = line.mid(6).simplified().split(' ').first();
            }
        }
        QTextStream(stdout) << "shown " << resident << Qt::endl;
        QCoreApplication::exit(0);
    });
    timer->start(0);
}
