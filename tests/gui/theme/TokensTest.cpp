#include "ui/theme/Tokens.h"

#include "tests/support/TestMain.h"
#include "ui/theme/HighContrast.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>

using namespace bloomzy::theme;
using namespace Qt::StringLiterals;

namespace {

template <class Enum>
QStringList names()
{
    QStringList names;
    const auto meta = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < meta.keyCount(); ++i)
        names << QString::fromLatin1(meta.key(i));
    names.sort();
    return names;
}

QStringList sortedKeys(const QJsonObject& object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

} // namespace

class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enumsAndFileAgree();
    void everyRoleHasAColorInBothSchemes();
    void contrastHolds_data();
    void contrastHolds();
    void palettesFollowTheFile();
    void alphaStandsLastInTheFile();

private:
    Tokens m_tokens = Tokens::load();
};

void TokensTest::enumsAndFileAgree()
{
    QStringList roles;
    for (const QString& name : names<ColorRole>())
        roles << kebab(QLatin1String(name.toLatin1()));
    roles.sort();
    const QJsonObject json = m_tokens.json();
    for (const auto scheme : {"light"_L1, "dark"_L1})
        QCOMPARE(roles, sortedKeys(json["color"_L1][scheme].toObject()));
    QCOMPARE(names<TypeRole>(), sortedKeys(json["type"_L1].toObject()));
    QCOMPARE(names<RowHeight>(), sortedKeys(json["rowHeight"_L1].toObject()));
    QCOMPARE(names<Radius>(), sortedKeys(json["radius"_L1].toObject()));
    const auto contains = [&](QLatin1String section, const QStringList& keys) {
        return std::ranges::all_of(keys, [&](const QString& key) { return json[section][key].isDouble(); });
    };
    QVERIFY(contains("iconSize"_L1, names<IconSize>()));
    QVERIFY(contains("layout"_L1, names<Layout>()));
    QVERIFY(contains("motion"_L1, names<Motion>()));
}

void TokensTest::everyRoleHasAColorInBothSchemes()
{
    const auto meta = QMetaEnum::fromType<ColorRole>();
    for (int i = 0; i < meta.keyCount(); ++i)
        for (const bool dark : {false, true})
            QVERIFY2(m_tokens.color(ColorRole(i), dark).isValid(), meta.key(i));
}

void TokensTest::contrastHolds_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("section");
    QTest::addColumn<double>("least");
    QTest::addRow("light text") << u"light"_s << u"textPairs"_s << 4.5;
    QTest::addRow("dark text") << u"dark"_s << u"textPairs"_s << 4.5;
    QTest::addRow("light parts") << u"light"_s << u"uiPairs"_s << 3.0;
    QTest::addRow("dark parts") << u"dark"_s << u"uiPairs"_s << 3.0;
}

void TokensTest::contrastHolds()
{
    QFETCH(QString, scheme);
    QFETCH(QString, section);
    QFETCH(double, least);
    const QJsonObject colors = m_tokens.json()["color"_L1][scheme].toObject();
    const QJsonArray pairs = m_tokens.json()["contrast"_L1][scheme][section].toArray();
    QCOMPARE(pairs.size(), section == "textPairs"_L1 ? 124 : 21);
    for (const QJsonValue& pair : pairs) {
        const QString fg = pair["fg"_L1].toString();
        const QString bg = pair["bg"_L1].toString();
        const double ratio =
            contrastRatio(QColor(colors[fg]["hex"_L1].toString()), QColor(colors[bg]["hex"_L1].toString()));
        QVERIFY2(ratio >= least, qPrintable(u"%1 on %2 has only %3 : 1"_s.arg(fg, bg).arg(ratio)));
    }
}

void TokensTest::palettesFollowTheFile()
{
    for (const bool dark : {false, true}) {
        const QPalette palette = m_tokens.palette(dark);
        QCOMPARE(palette.color(QPalette::Active, QPalette::Window), m_tokens.color(ColorRole::bgWindow, dark));
        QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), m_tokens.color(ColorRole::bgSelected, dark));
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight),
                 m_tokens.color(ColorRole::bgSelectedInactive, dark));
        for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
            QCOMPARE(palette.color(QPalette::Disabled, role), m_tokens.color(ColorRole::textDisabled, dark));
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::Text), m_tokens.color(ColorRole::textPrimary, dark));
    }
}

void TokensTest::alphaStandsLastInTheFile()
{
    QCOMPARE(colorFromHex(u"#01020326"_s), QColor(1, 2, 3, 0x26));
    QCOMPARE(m_tokens.color(ColorRole::shadow, false), QColor(0, 0, 0, 0x26));
}

BLOOMZY_TEST(TokensTest)
#include "TokensTest.moc"
