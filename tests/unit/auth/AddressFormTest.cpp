#include "backend/auth/TextRules.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;

/// The form in which addresses are stored and looked up.
class AddressFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsEachCharacterOnce();
};

/// Or a start would find addresses of another form for ever. What is no address is never stored.
void AddressFormTest::mapsEachCharacterOnce()
{
    for (char32_t c = U'!'; c <= U'\U0010FFFF'; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const QString typed = QString::fromUcs4(&c, 1) + QStringLiteral("\u0308@example.org");
        const std::string once = auth::normalEmail(typed.toStdString());
        std::vector<api::Fault> faults;
        auth::checkEmail(once, faults);
        if (faults.empty() && auth::normalEmail(once) != once)
            QFAIL(qPrintable(QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16)));
    }
}

BLOOMZY_TEST(AddressFormTest)
#include "AddressFormTest.moc"
