#include "ui/client/ProblemText.h"

#include "tests/gui/client/ServerSentences.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "ui/client/JsonCodec.h"
#include "ui/client/Phrases.h"
#include "ui/client/ServerFailure.h"

#include <QDirIterator>
#include <QFile>
#include <QTranslator>
#include <QtTest/QTest>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>

using namespace bloomzy;
using namespace bloomzy::client;

/// What users read when something goes wrong, in both languages.
class ProblemTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sourcesWithoutWordsHereAreFound();
    void everyFaultOfTheServerHasWords();
    void everyDetailOfTheServerHasWords();
    void everyFaultCodeHasFrench();
    void everyDetailHasFrench();
    void anUncertainChangeIsNotCalledUndone();
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

/// Files and folders whose refusals reach a console. Those of a server that does not start are told by ServerFailure.
const QStringList faultSources =
    QStringLiteral("backend/auth backend/catalog backend/audit/search backend/audit/views backend/backup/routes "
                   "backend/backup/points backend/backup/targets backend/backup/plan backend/backup/work "
                   "backend/backup/age backend/backup/archive/Manifest.cpp backend/http/RequestReader.cpp "
                   "backend/http/RequestRules.cpp backend/http/Paging.cpp")
        .split(u' ');
/// What only another program can do wrong: what the code says is enough.
const QStringList formSources =
    QStringLiteral("backend/settings backend/core/json backend/http/QueryReader.cpp").split(u' ');
const QStringList detailSources =
    QStringLiteral("backend/auth backend/catalog backend/audit/search backend/views backend/backup/routes "
                   "backend/backup/points backend/backup/targets backend/backup/plan backend/backup/snapshot "
                   "backend/backup/work backend/backup/age backend/backup/archive/Refusals.cpp "
                   "backend/host/restoring/LiveRestore.cpp backend/host/restoring/PreparedRestore.cpp "
                   "backend/events backend/operations backend/host/ChangeHold.cpp backend/http/CallerCheck.cpp "
                   "backend/http/Router.cpp backend/http/RequestRules.cpp backend/http/Refusals.cpp "
                   "backend/storage/Text.cpp backend/storage/engine/StorageError.cpp "
                   "backend/storage/postgres/PgDump.cpp backend/storage/postgres/PgError.cpp "
                   "backend/storage/postgres/PgTarget.cpp backend/storage/snapshot "
                   "backend/storage/sqlite/SqliteError.cpp")
        .split(u' ');

QString readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesOf(const QStringList& sources)
{
    QStringList files;
    for (const QString& source : sources) {
        QDirIterator it(sourcePath(source), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        if (source.endsWith(QStringLiteral(".cpp")))
            files += sourcePath(source);
        while (it.hasNext())
            files += it.next();
    }
    return files;
}

/// The phrase may say a value as a mark where the source goes on.
bool isKnown(std::span<const Phrase> phrases, const QString& code, const QString& sentence)
{
    return std::ranges::any_of(phrases, [&](const Phrase& phrase) {
        return code == QLatin1String(phrase.code) && QString::fromUtf8(phrase.english).contains(sentence);
    });
}

} // namespace

void ProblemTextTest::sourcesWithoutWordsHereAreFound()
{
    const QString code = QString::fromUtf8(R"cpp(
        faults.push_back({"/moon", "moon.phase", "Wait for the full "
                                                 "moon."});
        {"moon.table", moonWords},
        makeError(api::ErrorCode::conflict, name + " is \"up\". Nothing " + (x ? "was " : "") + "was changed.", "a cause");
        core::unavailable("The moon is down. Wait.", seconds(1), "moon (down)"); makeError(ErrorCode::notFound, "No moon.");)cpp");
    const auto faults = test::faultsIn(code);
    QCOMPARE(faults.size(), 2);
    QCOMPARE(faults[0].code + faults[0].sentence, QStringLiteral("moon.phaseWait for the full moon."));
    QCOMPARE(faults[1].code, QStringLiteral("moon.table"));
    QVERIFY(!isKnown(faultPhrases(), faults[0].code, faults[0].sentence));
    QCOMPARE(test::detailsIn(code), QStringList({QStringLiteral("is \"up\". Nothing"), QStringLiteral("was changed."),
                                                 QStringLiteral("The moon is down. Wait.")}));
    QVERIFY(!isKnown(detailPhrases(), {}, QStringLiteral("The moon is down. Wait.")));
}

void ProblemTextTest::everyFaultOfTheServerHasWords()
{
    int seen = 0;
    for (const QString& file : filesOf(faultSources + formSources)) {
        const bool isForm = std::ranges::any_of(formSources, [&](const auto& form) { return file.contains(form); });
        for (const auto& fault : test::faultsIn(readAll(file))) {
            if (fault.sentence.isEmpty() && !file.endsWith(QStringLiteral("/Faults.cpp")))
                continue;
            ++seen;
            QVERIFY2(isKnown(faultPhrases(), fault.code, isForm ? QString() : fault.sentence),
                     qPrintable(file + QStringLiteral(": ") + fault.code + u' ' + fault.sentence));
        }
    }
    QVERIFY2(seen > 120, qPrintable(QString::number(seen)));
}

void ProblemTextTest::everyDetailOfTheServerHasWords()
{
    int seen = 0;
    for (const QString& file : filesOf(detailSources)) {
        for (const QString& detail : test::detailsIn(readAll(file))) {
            ++seen;
            QVERIFY2(isKnown(detailPhrases(), {}, detail), qPrintable(file + QStringLiteral(": ") + detail));
        }
    }
    QVERIFY2(seen > 40, qPrintable(QString::number(seen)));
}

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

void ProblemTextTest::everyDetailHasFrench()
{
    for (const Phrase& phrase : detailPhrases()) {
        const QString english = QString::fromUtf8(phrase.english);
        QCOMPARE(translatedPhrase(detailPhrases(), {}, english).value_or(QString()), english);
        QCoreApplication::installTranslator(&m_french);
        const QString french = translatedPhrase(detailPhrases(), {}, english).value_or(english);
        QCoreApplication::removeTranslator(&m_french);
        QVERIFY2(french != english && !french.isEmpty(), phrase.english);
    }
}

void ProblemTextTest::anUncertainChangeIsNotCalledUndone()
{
    api::Problem problem;
    problem.type = "urn:bloomzy:problem:unavailable";
    QVERIFY(!makeClientError(problem).userText.contains(QStringLiteral("Nothing was changed")));
    problem.detail =
        "The database went away while it stored this. It is not known whether the change was made. Load it "
        "again and compare before you try again.";
    QCOMPARE(makeClientError(problem).userText, toQString(problem.detail));
    QCoreApplication::installTranslator(&m_french);
    QVERIFY(!makeClientError(problem).userText.contains(QStringLiteral("Rien n’a été")));
    QVERIFY(!makeClientError(problem).userText.contains(QStringLiteral("The database")));
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
    problem.detail = "The email address or the password is wrong. Nothing was changed; try again.";
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

BLOOMZY_TEST(ProblemTextTest)
#include "ProblemTextTest.moc"
