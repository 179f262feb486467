#include "ui/pages/backups/PlaceActions.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/backups/DestinationDialog.h"
#include "ui/pages/backups/NewKeyDialog.h"
#include "ui/pages/backups/PlanDialog.h"

namespace bloomzy::backups_page {

using client::BackupCatalogueApi;
using client::Result;
using client::toQString;

PlaceActions::PlaceActions(const models::ConsoleParts& parts, BackupsState& state, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_state(state)
    , m_window(window)
{
}

void PlaceActions::editPlan()
{
    if (!m_state.plan())
        return;
    auto* dialog = new PlanDialog(m_parts, *m_state.plan(), m_window);
    connect(dialog, &PlanDialog::saved, &m_state, qOverload<const api::BackupPlan&>(&BackupsState::take));
    dialog->open();
}

void PlaceActions::add()
{
    openDestination({});
}

void PlaceActions::edit(const api::Destination& destination)
{
    openDestination(destination);
}

void PlaceActions::openDestination(std::optional<api::Destination> before)
{
    auto* dialog = new DestinationDialog(m_parts, m_state, std::move(before), m_window);
    connect(dialog, &DestinationDialog::saved, &m_state, qOverload<const api::Destination&>(&BackupsState::take));
    dialog->open();
}

void PlaceActions::remove(const api::Destination& destination)
{
    m_parts.dialogs.ask(
        m_window,
        {.title = tr("Remove the destination “%1”?").arg(toQString(destination.name)),
         .consequence = tr("No more backups go there. Those that are there stay there, and this server forgets them."),
         .icon = theme::IconName::trash,
         .keepText = tr("Keep it"),
         .proceedText = tr("Remove it"),
         .discardText = {},
         .danger = true,
         .typedWord = {}},
        [this, destination](widgets::Choice choice) {
            if (choice != widgets::Choice::proceed)
                return;
            BackupCatalogueApi(m_parts.client).remove(destination).then(this, [this](const Result<void>& reply) {
                if (!reply)
                    Q_EMIT failed(tr("The destination was not removed."), reply.error());
                m_state.reload();
            });
        });
}

void PlaceActions::check(const api::Destination& destination)
{
    const std::string id = destination.id;
    Q_EMIT checking(id, true);
    BackupCatalogueApi(m_parts.client)
        .check(toQString(id))
        .then(this, [this, id](const Result<api::Destination>& reply) {
            if (reply)
                m_state.take(*reply);
            Q_EMIT checking(id, false);
            if (!reply)
                Q_EMIT failed(tr("The destination was not checked."), reply.error());
        });
}

void PlaceActions::makeKey()
{
    const auto& status = m_state.status();
    auto* dialog = new NewKeyDialog(m_parts, status && status->hasRecoveryKey, m_window);
    connect(dialog, &NewKeyDialog::made, &m_state, &BackupsState::reload);
    dialog->open();
}

} // namespace bloomzy::backups_page
