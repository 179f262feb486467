#pragma once

#include "ui/models/ConsoleParts.h"

#include <QtWidgets/QSplitter>

namespace bloomzy::widgets {
class DetailDrawer;
}

namespace bloomzy::audit_page {

/// List and detail beside each other; in a narrow window the detail is a drawer over the list. Sizes, and whether the
/// pane of the detail is shown, are kept in the settings.
class AuditPanes : public QSplitter
{
    Q_OBJECT

public:
    AuditPanes(const models::ConsoleParts& parts, QWidget* list, QWidget* detail, QWidget* parent = nullptr);
    ~AuditPanes() override;

    [[nodiscard]] bool isDetailOpen() const;
    void setDetailOpen(bool open);
    /// Closes the drawer; false when there is none to close.
    bool escape();
    /// Nothing but the list's place, for who may not see events.
    void setListAlone(bool alone);

Q_SIGNALS:
    void detailOpenChanged(bool open);

private:
    [[nodiscard]] bool wantsDetail() const;

    QSettings& m_settings;
    widgets::DetailDrawer* m_drawer;
    bool m_alone = false;
};

} // namespace bloomzy::audit_page
