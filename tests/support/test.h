#pragma once

#include <QTest>

/// Ends every tst_*.cpp: makes the class known to the generated main of its folder.
#define CROSSCHECK_TEST(id, Class)                                                                            \
    int run_##id(int argc, char** argv)                                                                       \
    {                                                                                                         \
        Class test;                                                                                           \
        return QTest::qExec(&test, argc, argv);                                                               \
    }
