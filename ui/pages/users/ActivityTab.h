#pragma once

#include "ui/pages/users/UserDossier.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QScrollArea>

namespace bloomzy::users_page {

class EventsCard;

/// What a person did of late, and what was done to them, after the audit log. Asked for when somebody looks.
class ActivityTab : public QScrollArea
{
    Q_OBJECT

public:
    ActivityTab(const theme::Theme& theme, client::ApiClient& client, const UserDossier& dossier,
                QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onDossier();
    void load();

    const UserDossier& m_dossier;
    EventsCard* m_about;
    EventsCard* m_by;
    bool m_stale = true;
};

} // namespace bloomzy::users_page
