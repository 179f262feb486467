#pragma once

#include <QtCore/QObject>

class QAction;

namespace bloomzy::audit_page {

class AuditView;

/// What the commands of the page do, and why one cannot be used now.
class AuditActions : public QObject
{
    Q_OBJECT

public:
    /// A part of the view, which is its parent.
    explicit AuditActions(AuditView& view);

    void refresh();
    void setLive(bool live);
    /// Times in the zone of this computer, or in UTC; kept in the settings.
    void setLocalZone(bool local);
    /// How changes are shown; kept in the settings.
    void setSideBySide(bool beside);

private:
    void connectRecord();
    void connectView();
    void connectBrush();
    void giveLetters();
    void openExport();
    void openJump();
    void openColumns();
    void saveProof();
    [[nodiscard]] QString whyNoEvent() const;

    AuditView& m_view;
};

} // namespace bloomzy::audit_page
