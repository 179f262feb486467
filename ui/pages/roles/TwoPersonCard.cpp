#include "ui/pages/roles/TwoPersonCard.h"

#include "ui/client/EventStream.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtCore/QEvent>
#include <QtCore/QJsonObject>
#include <QtCore/QPointer>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::roles_page {

using client::Result;

namespace {

constexpr const char* key = "catalog.reviewBy";
const QString anotherPerson = QStringLiteral("anotherPerson");
const QString anyReviewer = QStringLiteral("anyReviewer");

} // namespace

TwoPersonCard::TwoPersonCard(const models::ConsoleParts& parts, QWidget* parent)
    : QFrame(parent)
    , m_parts(parts)
    , m_api(parts.client)
    , m_title(new widgets::Label(parts.theme, theme::TypeRole::bodyStrong))
    , m_text(new widgets::Label(parts.theme))
    , m_switch(new QPushButton)
{
    setObjectName(QStringLiteral("twoPerson"));
    m_text->setWordWrap(true);
    m_switch->setProperty("variant", QStringLiteral("link"));
    m_switch->setObjectName(QStringLiteral("twoPersonSwitch"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_switch, 0, Qt::AlignLeft);
    connect(m_switch, &QPushButton::clicked, this, &TwoPersonCard::askToSwitch);
    connect(&parts.client.events(), &client::EventStream::changed, this, [this](const api::ChangeEvent& change) {
        if (change.action == "settings.update")
            load();
    });
    connect(&parts.client.events(), &client::EventStream::reloadNeeded, this, &TwoPersonCard::load);
    refresh();
    load();
}

TwoPersonCard::~TwoPersonCard()
{
    m_cancel.cancel();
}

void TwoPersonCard::load()
{
    if (!m_parts.client.session().may(u"settings.read"))
        return;
    m_stale = m_saving;
    if (m_saving)
        return;
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_api.list(m_cancel).then(this, [this, mine = m_cancel](const Result<api::SettingList>& reply) {
        if (!mine.isCancelled())
            take(reply);
    });
}

void TwoPersonCard::take(const Result<api::SettingList>& reply)
{
    if (reply) {
        m_revision = reply->revision;
        const auto found = std::ranges::find(reply->items, std::string_view(key), &api::Setting::key);
        m_on.reset();
        if (found != reply->items.end())
            m_on = QString::fromStdString(found->value.text).contains(anotherPerson);
    }
    refresh();
}

void TwoPersonCard::askToSwitch()
{
    if (!m_on || m_saving)
        return;
    if (!*m_on)
        return set(true);
    widgets::Question question;
    question.title = tr("Switch the two-person rule off?");
    question.consequence = tr("Whoever wrote something can then mark it as reviewed themselves.");
    question.icon = theme::IconName::users;
    question.keepText = tr("Keep the rule");
    question.proceedText = tr("Switch off");
    m_parts.dialogs.ask(this, question, [self = QPointer(this)](widgets::Choice choice) {
        if (self && choice == widgets::Choice::proceed)
            self->set(false);
    });
}

void TwoPersonCard::set(bool on)
{
    m_cancel.cancel(); // what is on its way is older than what is set now
    m_saving = true;
    m_message.clear();
    refresh();
    const QJsonObject values{{QLatin1String(key), on ? anotherPerson : anyReviewer}};
    m_api.update(m_revision, values).then(this, [this](const Result<api::SettingList>& reply) {
        m_saving = false;
        if (!reply && !reply.error().is(api::ErrorCode::stepUpRequired)) // who gave up the proof knows
            m_message = client::textOf(reply.error());
        take(reply);
        if (!reply || m_stale)
            load(); // it may stand otherwise by now
    });
}

void TwoPersonCard::refresh()
{
    setVisible(m_on.has_value());
    if (!m_on)
        return;
    setProperty("card", *m_on); // what is as it should be is quiet
    setProperty("banner", *m_on ? QString() : QStringLiteral("warn"));
    style()->unpolish(this);
    style()->polish(this);
    const QString rule = *m_on ? tr("Nobody marks a plant as reviewed who wrote some of it since it was last reviewed.")
                               : tr("Whoever reviews plants can mark their own as reviewed.");
    m_title->setText(*m_on ? tr("Two-person rule: on") : tr("Two-person rule: off"));
    m_text->setText(m_message.isEmpty() ? rule : rule + u'\n' + m_message);
    m_switch->setText(*m_on ? tr("Switch off…") : tr("Switch on"));
    m_switch->setAccessibleName(tr("%1: %2", "rule, what the button does").arg(m_title->text(), m_switch->text()));
    const bool may = m_parts.client.session().may(u"settings.manage");
    m_switch->setEnabled(may && !m_saving);
    m_switch->setToolTip(widgets::plainTip(
        may ? QString() : tr("You may not change settings. An administrator can give you the right to.")));
}

void TwoPersonCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::roles_page
