#include "ui/client/ProblemText.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/Phrases.h"
#include "ui/client/ServerFailure.h"

#include <QTranslator>
#include <QtTest/QTest>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

using namespace bloomzy;
using namespace bloomzy::client;

/// What users read when something goes wrong, in both languages.
class ProblemTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyFaultCodeHasFrench();
    void namesAndNumbersSurvive();
    void aNewerServersWordingIsTranslatedByItsCode();
    void unknownCodesSpeakTheServersEnglish();
    void everyErrorCodeReadsWell();
    void everyKindReadsWell();
    void everyServerFailureReadsWell();
    void wrongPasswordIsNamed();
    void aMissingPermissionIsNamed();

private:
    QTranslator m_french;
};

void ProblemTextTest::init()
{
    QVERIFY(m_french.load(QStringLiteral(":/translations/client_fr.qm")));
}

void ProblemTextTest::cleanup()
{
    QCoreApplication::removeTranslator(&m_french);
}

namespace {

api::Fault faultOf(const Phrase& phrase)
{
    return {"/field", phrase.code, phrase.english};
}

} // namespace

void ProblemTextTest::everyFaultCodeHasFrench()
{
    QVERIFY(knownFaultCodes().size() > 90);
    for (const Phrase& phrase : faultPhrases()) {
        const QString english = textOf(faultOf(phrase));
        QCOMPARE(english, QString::fromUtf8(phrase.english));
        QCoreApplication::installTranslator(&m_french);
        const QString french = textOf(faultOf(phrase));
        QCoreApplication::removeTranslator(&m_french);
        QVERIFY2(french != english && !french.isEmpty(), phrase.code);
    }
}

void ProblemTextTest::namesAndNumbersSurvive()
{
    const api::Fault fault{"/care/heightCm", "taxon.care.range", "The value must lie between 1 and 12000."};
    QCOMPARE(textOf(fault), QStringLiteral("The value must lie between 1 and 12000."));
    QCoreApplication::installTranslator(&m_french);
    QCOMPARE(textOf(fault), QStringLiteral("La valeur doit être comprise entre 1 et 12000."));
    const api::Fault tricky{"/genus", "taxon.genus.capital", "A genus begins with a capital letter: write \"{1}%1\"."};
    QVERIFY(textOf(tricky).contains(QStringLiteral("{1}%1")));
}

void ProblemTextTest::aNewerServersWordingIsTranslatedByItsCode()
{
    QCoreApplication::installTranslator(&m_french);
    const api::Fault fault{"/email", "email.required", "Please give us an address."};
    QCOMPARE(textOf(fault), QStringLiteral("Saisissez une adresse e-mail."));
    QCOMPARE(textOfFaultCode(QStringLiteral("email.required")), QStringLiteral("Saisissez une adresse e-mail."));
}

void ProblemTextTest::unknownCodesSpeakTheServersEnglish()
{
    QCoreApplication::installTranslator(&m_french);
    QCOMPARE(textOf(api::Fault{"/x", "moon.phase", "Wait for the full moon."}),
             QStringLiteral("Wait for the full moon."));
    QVERIFY(!textOf(api::Fault{"/x", "moon.phase", ""}).isEmpty());
    QVERIFY(!textOfFaultCode(QStringLiteral("moon.phase")).isEmpty());
    QCOMPARE(textOfFaultCode(QStringLiteral("moon.phase"), QStringLiteral("mine")), QStringLiteral("mine"));
}

void ProblemTextTest::everyErrorCodeReadsWell()
{
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<api::ErrorCode>>([this](auto enumerator) {
        api::Problem problem;
        problem.type = std::string("urn:bloomzy:problem:") + enumerator.name;
        const QString english = makeClientError(problem).userText;
        QCoreApplication::installTranslator(&m_french);
        const QString french = makeClientError(problem).userText;
        QCoreApplication::removeTranslator(&m_french);
        QVERIFY2(english.endsWith(QLatin1Char('.')) && french.endsWith(QLatin1Char('.')), enumerator.name);
        QVERIFY2(english != french, enumerator.name);
    });
}

void ProblemTextTest::everyKindReadsWell()
{
    for (int kind = 0; kind <= static_cast<int>(ClientError::Kind::storage); ++kind) {
        const QString english = makeClientError(static_cast<ClientError::Kind>(kind)).userText;
        QCoreApplication::installTranslator(&m_french);
        const QString french = makeClientError(static_cast<ClientError::Kind>(kind)).userText;
        QCoreApplication::removeTranslator(&m_french);
        QVERIFY(english.endsWith(QLatin1Char('.')));
        QVERIFY(english != french);
    }
}

void ProblemTextTest::everyServerFailureReadsWell()
{
    for (int reason = 0; reason <= static_cast<int>(ServerFailure::Reason::internal); ++reason) {
        ServerFailure failure;
        failure.reason = static_cast<ServerFailure::Reason>(reason);
        const QString english = textOf(failure);
        QCoreApplication::installTranslator(&m_french);
        QVERIFY(textOf(failure) != english);
        QCoreApplication::removeTranslator(&m_french);
    }
}

void ProblemTextTest::wrongPasswordIsNamed()
{
    api::Problem problem;
    problem.type = "urn:bloomzy:problem:unauthenticated";
    problem.detail = "The e-mail address or the password is wrong. Nothing was changed; try again.";
    QCOMPARE(makeClientError(problem).userText, toQString(problem.detail));
    QCoreApplication::installTranslator(&m_french);
    QVERIFY(makeClientError(problem).userText.startsWith(QStringLiteral("L’adresse e-mail ou le mot de passe")));
}

void ProblemTextTest::aMissingPermissionIsNamed()
{
    api::Problem problem;
    problem.type = "urn:bloomzy:problem:forbidden";
    problem.detail = "You may not import plants: your roles lack the permission “catalog.import”. Nothing was changed; "
                     "an administrator can grant it.";
    QCOMPARE(makeClientError(problem).userText, toQString(problem.detail));
    QCoreApplication::installTranslator(&m_french);
    const QString french = makeClientError(problem).userText;
    QVERIFY2(french.contains(QStringLiteral("catalog.import")), qPrintable(french));
    QVERIFY2(!french.contains(QStringLiteral("import plants")), qPrintable(french));
}

QTEST_GUILESS_MAIN(ProblemTextTest)
#include "ProblemTextTest.moc"
