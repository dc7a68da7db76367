#include "page/permissions.h"
#include "page/sniff.h"
#include "support/test.h"

using namespace crosscheck;
using namespace crosscheck::page;

namespace {

Page pageWith(const QByteArray& name, const QByteArray& value)
{
    Page page;
    page.origin = "https://app.test";
    page.headers = {{name, value}};
    return page;
}

} // namespace

class TstPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsAsThePolicySays_data();
    void waitsAsThePolicySays();
    void faultsAreNamed();
    void whatPlaysHasMoreThanASignature();
    void whatModulesImport_data();
    void whatModulesImport();
    void whatModulesExport();
};

void TstPermissions::waitsAsThePolicySays_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("may");
    const QByteArray newer("Permissions-Policy"), older("Feature-Policy");
    QTest::newRow("nobody") << newer << QByteArray("sync-xhr=()") << false;
    QTest::newRow("everybody") << newer << QByteArray("sync-xhr=*") << true;
    QTest::newRow("itself") << newer << QByteArray("camera=(), sync-xhr=(self)") << true;
    QTest::newRow("its origin") << newer << QByteArray("sync-xhr=(\"https://app.test\")") << true;
    QTest::newRow("another") << newer << QByteArray("sync-xhr=(\"https://other.test\")") << false;
    QTest::newRow("another feature") << newer << QByteArray("camera=()") << true;
    QTest::newRow("no dictionary") << newer << QByteArray("sync-xhr 'none'") << true;
    QTest::newRow("older") << older << QByteArray("camera *; sync-xhr 'none'") << false;
    QTest::newRow("older, itself") << older << QByteArray("sync-xhr 'self'") << true;
    QTest::newRow("older, alone") << older << QByteArray("sync-xhr") << true;
}

void TstPermissions::waitsAsThePolicySays()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QTEST(mayRequestSynchronously(pageWith(name, value)), "may");
}

void TstPermissions::faultsAreNamed()
{
    QVERIFY(!permissionsIn(QByteArray("CAMERA=()")));
    QVERIFY(!permissionsIn(QByteArray("a=(")));
    QVERIFY(!permissionsIn(QByteArray("a=(),")));
    QVERIFY(!permissionsIn(std::nullopt));
    const auto words = permissionsIn(QByteArray("a=(self bogus), b=?0;x=1"));
    QVERIFY(words);
    QCOMPARE(words->size(), 2);
    QCOMPARE(words->first().fault, PermittedFeature::Fault::Token);
    QCOMPARE(words->first().faulty, QByteArray("bogus"));
    QCOMPARE(words->last().fault, PermittedFeature::Fault::Kind);
    QCOMPARE(featurePolicyIn(QByteArray("camera self")).first().faulty, QByteArray("self"));
}

void TstPermissions::whatModulesImport_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("bare");
    QTest::newRow("nothing") << QByteArray("export default 1") << QByteArray();
    QTest::newRow("a name") << QByteArray("import 'x';") << QByteArray("x");
    QTest::newRow("from a name") << QByteArray("const a = 1\nimport b from \"x/y\"") << QByteArray("x/y");
    QTest::newRow("exported from") << QByteArray("export * from 'x';") << QByteArray("x");
    QTest::newRow("relative") << QByteArray("import './x'; import '../y'; import '/z'") << QByteArray();
    QTest::newRow("an address") << QByteArray("import 'data:text/javascript,1'") << QByteArray();
    QTest::newRow("a call") << QByteArray("import('x')") << QByteArray();
    QTest::newRow("a broken address") << QByteArray("import 'http://['") << QByteArray("http://[");
}

void TstPermissions::whatModulesImport()
{
    QFETCH(QByteArray, body);
    QTEST(bareSpecifier(body), "bare");
}

void TstPermissions::whatModulesExport()
{
    QVERIFY(exportsUndeclared("export {a};"));
    QVERIFY(exportsUndeclared("export { a, b }; const a = 1;"));
    QVERIFY(!exportsUndeclared("export {a}; const a = 1;"));
    QVERIFY(!exportsUndeclared("export {a} from './x';"));
    QVERIFY(!exportsUndeclared("export default 1"));
}

void TstPermissions::whatPlaysHasMoreThanASignature()
{
    QVERIFY(!page::isPlayable("ID3xxxxxxxx"));
    QVERIFY(!page::isPlayable("OggS"));
    QVERIFY(!page::isPlayable("fLaC"));
    QVERIFY(!page::isPlayable(QByteArrayView("\0\0\0\x18"
                                             "ftypisom",
                                             12)));
    QVERIFY(page::isPlayable("RIFF....WAVEfmt ....data"));
    QVERIFY(page::isPlayable("\xFF\xFB\x90"));
    QVERIFY(page::isPlayable(QByteArrayView("fLaC\0\0\0\x22", 8)));
    QVERIFY(!page::isPlayable({}));
}

CROSSCHECK_TEST(tst_permissions, TstPermissions)
#include "tst_permissions.moc"
