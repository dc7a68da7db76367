#include "support/test.h"
#include "theme/appearance.h"
#include "theme/icon.h"

#include <QApplication>
#include <QPainter>

using namespace crosscheck::theme;
using namespace Qt::StringLiterals;

class TstTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { install(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

    void contrast_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("ink");
        const QList<std::pair<Colour, const char*>> inks{
            {Colour::Text, "text"},       {Colour::Secondary, "secondary"}, {Colour::Accent, "accent"},
            {Colour::Good, "good"},       {Colour::Warning, "warning"},     {Colour::Wrong, "wrong"},
            {Colour::Missing, "missing"}, {Colour::Unknown, "unknown"},
        };
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            for (const auto& [ink, name] : inks)
                QTest::addRow("%s %s", scheme == Scheme::Light ? "light" : "dark", name)
                    << int(scheme) << int(ink);
        }
    }

    /// Text of every colour holds 4.5:1 on every surface that it can stand on, tints and the chosen row included.
    void contrast()
    {
        QFETCH(int, scheme);
        QFETCH(int, ink);
        const QPalette p = palette(Scheme(scheme));
        const QColor text = colour(Colour(ink), p);
        QList<QColor> grounds{colour(Colour::Surface, p), colour(Colour::Raised, p),
                              colour(Colour::Sunken, p),
                              mixed(colour(Colour::Accent, p), colour(Colour::Surface, p), 0.14)};
        grounds.append(tint(Colour(ink), p));
        for (const QColor& ground : grounds) {
            const double ratio = crosscheck::theme::contrast(text, ground);
            QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(ratio)));
        }
    }

    void contrastOfControls()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QPalette p = palette(scheme);
            QVERIFY(crosscheck::theme::contrast(colour(Colour::OnAccent, p), colour(Colour::Accent, p)) >=
                    4.5);
            QVERIFY(crosscheck::theme::contrast(colour(Colour::Edge, p), colour(Colour::Surface, p)) >= 3.0);
            QVERIFY(crosscheck::theme::contrast(colour(Colour::Edge, p), colour(Colour::Raised, p)) >= 3.0);
            QVERIFY(crosscheck::theme::contrast(p.color(QPalette::PlaceholderText),
                                                p.color(QPalette::Base)) >= 4.5);
            QCOMPARE(schemeOf(p), scheme);
        }
    }

    void everySignHasShapeAndWord()
    {
        QStringList words;
        QStringList shapes;
        for (const Sign sign : allSigns()) {
            words.append(wordFor(sign));
            shapes.append(QString::fromLatin1(iconFor(sign)));
            QVERIFY(iconNames().contains(shapes.last()));
        }
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), allSigns().size());
        QCOMPARE(QSet<QString>(shapes.begin(), shapes.end()).size(), allSigns().size());
    }

    /// Every icon draws something, in the colour asked for and in no other, at both sizes.
    void icons_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : iconNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void icons()
    {
        QFETCH(QString, name);
        if (name == u"crosscheck")
            return; // the program's own sign has its colours
        for (const int edge : {size::icon, size::bigIcon}) {
            const QImage image = pixmap(name.toLatin1().constData(), QColor(Qt::red), edge).toImage();
            QCOMPARE(image.size(), QSize(edge, edge));
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor c = image.pixelColor(x, y);
                    if (c.alpha() < 128)
                        continue;
                    ++inked;
                    QVERIFY2(c.green() < 16 && c.blue() < 16, qPrintable(name));
                }
            }
            QVERIFY2(inked > edge / 3, qPrintable(name));
        }
    }

    void iconFollowsThePalette()
    {
        AppearanceSwitch look;
        const QIcon sign = icon(Sign::Wrong);
        look.setAppearance(Appearance::Light);
        const QImage light = sign.pixmap(size::bigIcon).toImage();
        QSignalSpy changed(&look, &AppearanceSwitch::changed);
        look.setAppearance(Appearance::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), colour(Colour::Surface, Scheme::Dark));
        QVERIFY(sign.pixmap(size::bigIcon).toImage() != light);
        look.setAppearance(Appearance::Light);
    }

    void appearanceIsRemembered()
    {
        for (const Appearance a : {Appearance::System, Appearance::Light, Appearance::Dark})
            QCOMPARE(appearanceFromSlug(slug(a)), a);
        QCOMPARE(appearanceFromSlug("garbage"), Appearance::System);
    }

    void sizes()
    {
        const QFont base = QApplication::font();
        QVERIFY(QFontMetrics(font(Type::Note, base)).height() <= QFontMetrics(base).height());
        QVERIFY(QFontMetrics(font(Type::Answer, base)).height() >
                QFontMetrics(font(Type::Title, base)).height());
        // Columns stand under each other; fonts with wide signs besides don't call themselves fixed.
        const QFontMetricsF wire(wireFont());
        QCOMPARE(wire.horizontalAdvance(u'i'), wire.horizontalAdvance(u'W'));
        QCOMPARE(rowHeight(QFontMetrics(base)), QFontMetrics(base).height() + 12);
    }
};

CROSSCHECK_TEST(tst_theme, TstTheme)
#include "tst_theme.moc"
