#pragma once

#include <QTest>
#include <QWidget>

/// For tests of a window that nobody watches the models of.
namespace crosscheck::test {

inline const QByteArray chromeError =
    "Access to fetch at 'https://api.example.com/items' from origin 'https://app.example.com' has been "
    "blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

inline void shown(QWidget& window)
{
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

} // namespace crosscheck::test
