#pragma once

#include <QImage>
#include <QLibrary>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>

/// A virtual display for a browser's window, and a mouse on it.
namespace crosscheck::test {

class Screen
{
public:
    static bool isInstalled()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty() && library("Xtst").load();
    }

    /// Starts it and makes it the display of what this process starts.
    bool open()
    {
        m_process.start(QStringLiteral("Xvfb"),
                        {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                         QStringLiteral("0"), QStringLiteral("1280x900x24"), QStringLiteral("-nolisten"),
                         QStringLiteral("tcp"), QStringLiteral("-fbdir"), m_folder.path()});
        if (!m_process.waitForReadyRead())
            return false;
        m_display = ':' + m_process.readLine().trimmed();
        qputenv("DISPLAY", m_display);
        return true;
    }
    ~Screen()
    {
        qunsetenv("DISPLAY");
        m_process.terminate();
        m_process.waitForFinished();
    }

    void click(int x, int y)
    {
        using Open = void* (*)(const char*);
        using Close = int (*)(void*);
        using Motion = int (*)(void*, int, int, int, unsigned long);
        using Button = int (*)(void*, unsigned, int, unsigned long);
        QLibrary &x11 = library("X11"), &tst = library("Xtst");
        const auto open = Open(x11.resolve("XOpenDisplay"));
        const auto close = Close(x11.resolve("XCloseDisplay"));
        const auto move = Motion(tst.resolve("XTestFakeMotionEvent"));
        const auto press = Button(tst.resolve("XTestFakeButtonEvent"));
        void* display = open && close && move && press ? open(m_display.constData()) : nullptr;
        if (!display)
            return;
        move(display, -1, x, y, 0);
        press(display, 1, 1, 20);
        press(display, 1, 0, 20);
        close(display); // sends what waits
    }

    /// What the screen shows (https://www.x.org/releases/X11R7.7/doc/man/man1/xwud.1.xhtml reads the same file).
    QImage picture() const
    {
        QFile file(m_folder.filePath(QStringLiteral("Xvfb_screen0")));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray bytes = file.readAll();
        const auto word = [&bytes](int n) { return qFromBigEndian<quint32>(bytes.constData() + 4 * n); };
        const char* pixels = bytes.constData() + word(0) + word(19) * 12;
        return QImage(reinterpret_cast<const uchar*>(pixels), int(word(4)), int(word(5)), int(word(12)),
                      QImage::Format_RGB32)
            .copy();
    }

private:
    static QLibrary& library(const char* name)
    {
        static QLibrary x11(QStringLiteral("X11"), 6), tst(QStringLiteral("Xtst"), 6);
        return qstrcmp(name, "X11") == 0 ? x11 : tst;
    }
    QProcess m_process;
    QTemporaryDir m_folder;
    QByteArray m_display;
};

} // namespace crosscheck::test
