#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/backups/BackupsState.h"

namespace bloomzy::backups_page {

/// What is done about schedule, destinations and recovery key. Each asks in a dialog of its own.
class PlaceActions : public QObject
{
    Q_OBJECT

public:
    /// `window`: what the dialogs lie over, and the owner.
    PlaceActions(const models::ConsoleParts& parts, BackupsState& state, QWidget* window);

    void editPlan();
    void add();
    void edit(const api::Destination& destination);
    void remove(const api::Destination& destination);
    void check(const api::Destination& destination);
    void makeKey();

Q_SIGNALS:
    void checking(const std::string& id, bool checking);
    void failed(const QString& headline, const bloomzy::client::ClientError& error);

private:
    void openDestination(std::optional<api::Destination> before);

    models::ConsoleParts m_parts;
    BackupsState& m_state;
    QWidget* m_window;
};

} // namespace bloomzy::backups_page
