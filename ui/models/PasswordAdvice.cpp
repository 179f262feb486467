#include "ui/models/PasswordAdvice.h"

#include "ui/client/ProblemText.h"

namespace bloomzy::models {

namespace {

constexpr int shortest = 15;
constexpr int delayMs = 250;
constexpr int strongest = 4;

} // namespace

PasswordAdvice::PasswordAdvice(widgets::PasswordField& field, std::function<client::ApiClient*()> client,
                               std::function<Person()> person)
    : QObject(&field)
    , m_field(field)
    , m_client(std::move(client))
    , m_person(std::move(person))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(delayMs);
    connect(&m_soon, &QTimer::timeout, this, &PasswordAdvice::ask);
    connect(&field, &widgets::PasswordField::passwordChanged, this, [this] {
        m_check.reset();
        m_soon.start();
        show();
    });
    show();
}

bool PasswordAdvice::isAcceptable() const
{
    return m_field.password().size() >= shortest && (!m_check || m_check->acceptable);
}

void PasswordAdvice::ask()
{
    m_cancel.cancel();
    m_cancel = {};
    client::ApiClient* client = m_client();
    const QString password = m_field.password();
    if (!client || password.isEmpty())
        return;
    const Person person = m_person();
    const api::PasswordCheckRequest request{password.toStdString(), person.email.toStdString(),
                                            person.name.toStdString()};
    using Answer = client::Result<api::PasswordCheck>;
    client::AuthApi(*client).checkPassword(request, m_cancel).then(this, [this, password](const Answer& answer) {
        if (answer.has_error() || password != m_field.password())
            return;
        m_check = *answer;
        show();
    });
}

void PasswordAdvice::show()
{
    const int length = int(m_field.password().size());
    if (m_check)
        m_field.setStrength(std::max(1, int(m_check->score)), wordFor(m_check->score));
    else if (length == 0)
        m_field.setStrength(-1);
    std::vector<widgets::PasswordField::Check> checks;
    checks.push_back({length >= shortest, tr("%n character(s), 15 needed", nullptr, length)});
    if (m_check) {
        for (const std::string& reason : m_check->reasons) {
            if (reason != "password.tooShort")
                checks.push_back({false, client::textOfFaultCode(QString::fromStdString(reason),
                                                                 tr("The server refuses this password."))});
        }
        if (m_check->acceptable)
            checks.push_back({true, tr("Not among common or guessable passwords")});
        if (m_check->acceptable && m_check->score < strongest)
            checks.push_back({false, tr("One more word would make it strong")});
    }
    m_field.setChecks(checks);
    Q_EMIT changed();
}

QString PasswordAdvice::wordFor(int score) const
{
    switch (score) {
    case 0:
    case 1:
        return tr("Weak");
    case 2:
        return tr("Fair");
    case 3:
        return tr("Good");
    default:
        return tr("Strong");
    }
}

void PasswordAdvice::retranslate()
{
    show();
}

} // namespace bloomzy::models
