#pragma once

#include <QImage>
#include <QLibrary>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>

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

    /// Asks every window to close, as a window manager does for the cross in its frame (there is none here); how many were asked.
    /// https://www.x.org/releases/X11R7.7/doc/xorg-docs/icccm/icccm.html#Window_Deletion
    int closeWindows()
    {
        using Id = unsigned long;
        struct Message // XClientMessageEvent
        {
            int type = 33; // ClientMessage
            Id serial = 0;
            int sent = 1;
            void* display = nullptr;
            Id window = 0, kind = 0;
            int format = 32;
            long data[5] = {};
            char rest[96] = {}; // the union is longer than this member
        };
        QLibrary& x11 = library("X11");
        const auto open = reinterpret_cast<void* (*)(const char*)>(x11.resolve("XOpenDisplay"));
        const auto close = reinterpret_cast<int (*)(void*)>(x11.resolve("XCloseDisplay"));
        const auto root = reinterpret_cast<Id (*)(void*)>(x11.resolve("XDefaultRootWindow"));
        const auto tree =
            reinterpret_cast<int (*)(void*, Id, Id*, Id*, Id**, unsigned*)>(x11.resolve("XQueryTree"));
        const auto atom = reinterpret_cast<Id (*)(void*, const char*, int)>(x11.resolve("XInternAtom"));
        const auto protocols =
            reinterpret_cast<int (*)(void*, Id, Id**, int*)>(x11.resolve("XGetWMProtocols"));
        const auto send = reinterpret_cast<int (*)(void*, Id, int, long, void*)>(x11.resolve("XSendEvent"));
        const auto freed = reinterpret_cast<int (*)(void*)>(x11.resolve("XFree"));
        void* display = open(m_display.constData());
        if (!display)
            return 0;
        const Id wanted = atom(display, "WM_DELETE_WINDOW", 0);
        Id parent = 0, top = 0;
        Id* windows = nullptr;
        unsigned count = 0;
        tree(display, root(display), &top, &parent, &windows, &count);
        int asked = 0;
        for (unsigned i = 0; i < count; ++i) {
            Id* known = nullptr;
            int many = 0;
            if (!protocols(display, windows[i], &known, &many))
                continue;
            if (std::find(known, known + many, wanted) != known + many) {
                Message message;
                message.display = display;
                message.window = windows[i];
                message.kind = atom(display, "WM_PROTOCOLS", 0);
                message.data[0] = long(wanted);
                send(display, windows[i], 0, 0, &message);
                ++asked;
            }
            freed(known);
        }
        freed(windows);
        close(display);
        return asked;
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
