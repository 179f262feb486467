#include "ui/pages/account/ApiKeyDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/models/PermissionTexts.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/SecretField.h"
#include "ui/widgets/paint/Label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace bloomzy::account_page {

using client::toQString;
using client::toStdString;
using widgets::DialogFrame;
using widgets::LabeledField;

namespace {

constexpr int longestName = 100;
constexpr int mostDays = 366;
constexpr int usualDays = 90;
constexpr int columns = 2;

} // namespace

ApiKeyDialog::ApiKeyDialog(const models::ConsoleParts& parts, QWidget* parent)
    : DialogFrame(parts.theme, tr("New API key"),
                  tr("With it a program acts for you, without your password. It can never do more than you may, and it "
                     "ends when "
                     "you remove it."),
                  parent)
    , m_parts(parts)
    , m_api(parts.client)
    , m_name(new QLineEdit)
    , m_nameField(new LabeledField(parts.theme, m_name))
    , m_days(new QSpinBox)
    , m_daysField(new LabeledField(parts.theme, m_days))
    , m_secret(new widgets::SecretField(parts.theme))
{
    setObjectName(QStringLiteral("apiKey"));
    m_form = makeForm();
    prepareSecret();
    body().addWidget(m_form);
    body().addWidget(m_secret);
    m_cancel = addKeep(tr("Cancel"));
    m_create = addPrimary(tr("Make the key"));
    connect(m_create, &QPushButton::clicked, this, &ApiKeyDialog::submit);
    connect(&parts.client.session(), &client::Session::stateChanged, this, [this](client::Session::State state) {
        if (state == client::Session::State::signedOut)
            done(Rejected);
    });
    m_name->setFocus();
    refresh();
}

QWidget* ApiKeyDialog::makeForm()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_name->setObjectName(QStringLiteral("keyName"));
    m_name->setMaxLength(longestName);
    m_nameField->setLabel(tr("Name"));
    m_nameField->setMessage(tr("For you to know it by, such as the program that uses it."));
    m_days->setRange(1, mostDays);
    m_days->setValue(usualDays);
    m_daysField->setLabel(tr("Days that it is good for"));
    column->addWidget(m_nameField);
    column->addWidget(makeRights());
    column->addWidget(m_daysField);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameField->setError({});
        refresh();
    });
    return box;
}

QWidget* ApiKeyDialog::makeRights()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    auto* head = new widgets::Label(m_parts.theme, theme::TypeRole::section);
    head->setText(tr("What it may do"));
    grid->addWidget(head, 0, 0, 1, columns);
    const auto& me = m_parts.client.session().me();
    for (const std::string& name : me ? me->permissions : std::vector<std::string>()) {
        auto* right = new QCheckBox(models::PermissionTexts::permission(toQString(name)));
        right->setProperty("permission", toQString(name));
        grid->addWidget(right, 1 + int(m_rights.size()) / columns, int(m_rights.size()) % columns);
        connect(right, &QCheckBox::toggled, this, &ApiKeyDialog::refresh);
        m_rights += right;
    }
    return box;
}

void ApiKeyDialog::prepareSecret()
{
    m_secret->edit()->setObjectName(QStringLiteral("keySecret"));
    m_secret->setLabel(tr("The key"));
    m_secret->setMessage(tr("Send it as: Authorization: Bearer KEY"));
    m_secret->setCopyText(tr("Copy the key"));
    m_secret->hide();
}

api::ApiKeyInput ApiKeyDialog::input() const
{
    api::ApiKeyInput key{
        .name = toStdString(m_name->text().trimmed()), .permissions = {}, .families = {}, .days = m_days->value()};
    for (const QCheckBox* right : m_rights)
        if (right->isChecked())
            key.permissions.push_back(toStdString(right->property("permission").toString()));
    return key;
}

void ApiKeyDialog::submit()
{
    if (!m_secret->isHidden())
        return accept();
    m_busy = true;
    setWaiting(true);
    setError({});
    refresh();
    m_api.create(input()).then(this, [this](const client::Result<api::NewApiKey>& answer) {
        m_busy = false;
        setWaiting(false);
        note(answer);
        refresh();
    });
}

void ApiKeyDialog::note(const client::Result<api::NewApiKey>& answer)
{
    if (!answer)
        return show(answer.error());
    setHeading(tr("Keep the key"),
               tr("It is shown this once. Whoever has it can do what it may; if it gets lost, remove "
                  "it and make another one."));
    m_form->hide();
    m_secret->setSecret(toQString(answer->secret));
    m_secret->show();
    m_cancel->hide();
    m_create->setText(tr("Done"));
    Q_EMIT created();
    adjustSize();
}

void ApiKeyDialog::show(const client::ClientError& error)
{
    if (error.is(api::ErrorCode::stepUpRequired))
        return;
    for (const api::Fault& fault : error.problem.errors)
        if (fault.pointer == "/name")
            return m_nameField->setError(client::textOf(fault));
    setError(error.problem.errors.empty() ? client::textOf(error) : client::textOf(error.problem.errors.front()));
}

void ApiKeyDialog::refresh()
{
    const bool chosen = std::ranges::any_of(m_rights, [](const QCheckBox* right) { return right->isChecked(); });
    m_create->setEnabled(!m_secret->isHidden() || (!m_busy && chosen && !m_name->text().trimmed().isEmpty()));
}

} // namespace bloomzy::account_page
