#include "ui/pages/settings/FactorPolicyCard.h"

#include "ui/client/EventStream.h"
#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/models/RoleNames.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bloomzy::settings_page {

using client::Result;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int longestGrace = 90;

} // namespace

FactorPolicyCard::FactorPolicyCard(const models::ConsoleParts& parts, QWidget* parent)
    : TitledCard(parts.theme, parent)
    , m_parts(parts)
    , m_api(parts.client)
    , m_rolesApi(parts.client)
    , m_text(new Label(parts.theme, TypeRole::body, ColorRole::textSecondary))
    , m_days(new QSpinBox)
    , m_daysField(new widgets::LabeledField(parts.theme, m_days))
    , m_message(new Label(parts.theme, TypeRole::small, ColorRole::textSecondary))
    , m_discard(new QPushButton)
    , m_save(new QPushButton)
    , m_again(new QPushButton)
{
    m_text->setWordWrap(true);
    m_message->setWordWrap(true);
    m_days->setRange(0, longestGrace);
    m_save->setProperty("variant", QStringLiteral("primary"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    rows()->addWidget(m_text);
    rows()->addWidget(m_daysField);
    rows()->addWidget(m_message);
    rows()->addLayout(buttons);
    connect(m_days, &QSpinBox::valueChanged, this, &FactorPolicyCard::refreshButtons);
    connect(m_save, &QPushButton::clicked, this, &FactorPolicyCard::save);
    connect(m_discard, &QPushButton::clicked, this, &FactorPolicyCard::discard);
    connect(m_again, &QPushButton::clicked, this, &FactorPolicyCard::load);
    connect(&parts.client.session(), &client::Session::stateChanged, this, &FactorPolicyCard::refreshRights);
    connect(&parts.client.session(), &client::Session::meChanged, this, &FactorPolicyCard::refreshRights);
    connect(&parts.client.events(), &client::EventStream::changed, this, [this](const api::ChangeEvent& change) {
        if (change.action.starts_with("role."))
            load();
    });
    connect(&parts.client.events(), &client::EventStream::reloadNeeded, this, &FactorPolicyCard::load);
    m_again->hide();
    m_days->setEnabled(false); // until it is known what is set
    retranslate();
    refreshButtons();
    refreshRights();
}

/// Who may not look is not shown that there is something.
void FactorPolicyCard::refreshRights()
{
    const bool mayLook = m_parts.client.session().may(u"roles.read");
    // Shown without a parent it would be a window of its own.
    if (!mayLook || parentWidget())
        setVisible(mayLook);
    if (mayLook)
        load();
}

bool FactorPolicyCard::mayChange() const
{
    return m_parts.client.session().may(u"roles.manage");
}

/// Not while somebody edits: what they chose would be lost.
void FactorPolicyCard::load()
{
    if (m_busy || isChanged() || !m_parts.client.session().may(u"roles.read"))
        return;
    m_busy = true;
    m_rolesApi.list().then(this, [this](const Result<api::RoleList>& roles) {
        if (roles) {
            build(roles->items);
            return loadPolicy();
        }
        note(roles.error());
    });
}

void FactorPolicyCard::loadPolicy()
{
    m_api.read().then(this, [this](const Result<api::SecondFactorPolicy>& reply) { note(reply); });
}

void FactorPolicyCard::note(const Result<api::SecondFactorPolicy>& reply)
{
    m_busy = false;
    m_again->setVisible(!reply && !m_saved);
    if (reply) {
        m_saved = *reply;
        std::ranges::sort(m_saved->roles);
        present();
        if (std::exchange(m_failed, false))
            setMessage({});
    } else if (!reply.error().is(api::ErrorCode::stepUpRequired)) {
        m_failed = true;
        setMessage(client::textOf(reply.error()));
    }
    refreshButtons();
}

void FactorPolicyCard::present()
{
    for (QCheckBox* box : std::as_const(m_boxes))
        box->setEnabled(mayChange());
    m_days->setEnabled(mayChange());
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(std::ranges::binary_search(m_saved->roles, m_roles[std::size_t(i)].id));
    m_days->setValue(m_saved->graceDays);
}

void FactorPolicyCard::build(const std::vector<api::Role>& roles)
{
    const bool same = std::ranges::equal(m_roles, roles, {}, &api::Role::id, &api::Role::id);
    m_roles = roles;
    if (same)
        return retranslate();
    for (QCheckBox* box : std::exchange(m_boxes, {})) {
        box->hide();
        box->deleteLater();
    }
    for (const api::Role& role : m_roles) {
        auto* box = new QCheckBox(nameOf(role));
        box->setObjectName(QStringLiteral("role/") + client::toQString(role.id));
        box->setEnabled(m_saved && mayChange());
        connect(box, &QCheckBox::toggled, this, &FactorPolicyCard::refreshButtons);
        rows()->insertWidget(1 + int(m_boxes.size()), box);
        m_boxes += box;
    }
    m_save->setVisible(mayChange());
    m_discard->setVisible(mayChange());
}

QString FactorPolicyCard::nameOf(const api::Role& role)
{
    // A lone & would be taken for the mark of a mnemonic.
    return models::roleName(client::toQString(role.id), client::toQString(role.name))
        .replace(u'&', QStringLiteral("&&"));
}

api::SecondFactorPolicy FactorPolicyCard::edited() const
{
    api::SecondFactorPolicy policy{.roles = {}, .graceDays = m_days->value()};
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        if (m_boxes[i]->isChecked())
            policy.roles.push_back(m_roles[std::size_t(i)].id);
    std::ranges::sort(policy.roles);
    return policy;
}

bool FactorPolicyCard::isChanged() const
{
    const auto now = edited();
    return m_saved && (now.roles != m_saved->roles || now.graceDays != m_saved->graceDays);
}

void FactorPolicyCard::save()
{
    m_busy = true;
    refreshButtons();
    m_api.set(edited()).then(this, [this](const Result<api::SecondFactorPolicy>& reply) {
        note(reply);
        if (!reply)
            return;
        setMessage(tr("Saved. It holds from now on."));
        m_parts.client.session().refreshMe();
    });
}

void FactorPolicyCard::discard()
{
    present();
    setMessage({});
}

void FactorPolicyCard::refreshButtons()
{
    m_save->setEnabled(isChanged() && !m_busy);
    m_discard->setEnabled(isChanged() && !m_busy);
}

void FactorPolicyCard::setMessage(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void FactorPolicyCard::retranslate()
{
    setTitle(tr("Who needs a second factor"));
    m_text->setText(tr("Whoever has one of these roles, or a role that inherits from it, must set up an authenticator "
                       "app. When the time for it is over, they may do nothing else until they have."));
    m_daysField->setLabel(tr("Days to set one up"));
    m_daysField->setMessage(tr("From now, or from when somebody is given the role."));
    m_save->setText(tr("Save"));
    m_discard->setText(tr("Discard"));
    m_again->setText(tr("Try again"));
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setText(nameOf(m_roles[std::size_t(i)]));
}

void FactorPolicyCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TitledCard::changeEvent(event);
}

} // namespace bloomzy::settings_page
