#pragma once

#include "ui/models/AuditTableModel.h"
#include "ui/models/ConsoleParts.h"
#include "ui/models/SavedViews.h"
#include "ui/pages/audit/AuditCommands.h"
#include "ui/pages/audit/AuditCounts.h"
#include "ui/pages/audit/AuditFilters.h"
#include "ui/pages/audit/LogCheck.h"
#include "ui/pages/audit/OpenEvent.h"
#include "ui/pages/audit/ProofRun.h"
#include "ui/pages/audit/ViewedLog.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QCheckBox;

namespace bloomzy::models {
class ViewActions;
class ViewsMenu;
} // namespace bloomzy::models

namespace bloomzy::audit_page {

class AuditActions;
class AuditBanners;
class AuditFilterBar;
class AuditPanes;
class AuditTable;
class EventPanel;
class TimelineBar;

/// The page of the audit log: histogram, filters, events, the open event with its proof. Brings them together; each
/// knows nothing of the others.
class AuditView : public QWidget
{
    Q_OBJECT

public:
    /// The other parts outlive it.
    AuditView(const models::ConsoleParts& parts, const AuditCommands& commands, models::SavedViews& views,
              client::LogWitness& witness, QWidget* parent = nullptr);
    ~AuditView() override;

    /// For the page bar, which takes them over.
    [[nodiscard]] QList<QWidget*> barWidgets() const;
    [[nodiscard]] widgets::SearchField* search() const { return m_filters.search(); }
    [[nodiscard]] QList<QWidget*> panes() const;
    [[nodiscard]] const models::AuditTableModel& model() const { return m_model; }
    [[nodiscard]] const AuditCounts& counts() const { return m_counts; }
    [[nodiscard]] const OpenEvent& openEvent() const { return m_event; }
    [[nodiscard]] const ProofRun& proof() const { return m_proof; }
    [[nodiscard]] const LogCheck& logCheck() const { return m_logCheck; }
    /// In front: the tail looks for new events.
    void setFront(bool front);
    /// Esc: closes the drawer, else clears the brush, else the search; false when there is none of them.
    bool escape();

    [[nodiscard]] QVariant place() const;
    void goTo(const QVariant& place);

Q_SIGNALS:
    /// Counts, or what can be done.
    void changed();
    /// Went to another place worth coming back from.
    void moved(const QVariant& before);

protected:
    void changeEvent(QEvent* event) override;

private:
    friend class AuditActions;

    QWidget* makeList();
    void connectModel();
    void connectList();
    void connectProof();
    void connectViews();
    void query();
    void refresh();
    void choose(const QString& id);
    void showRelated(const QString& link);
    void leave() { Q_EMIT moved(place()); }
    void closeDetail();

    models::ConsoleParts m_parts;
    const AuditCommands& m_commands;
    models::AuditTableModel m_model;
    AuditCounts m_counts;
    AuditFilters m_filters;
    ViewedLog m_viewed;
    OpenEvent m_event;
    ProofRun m_proof;
    LogCheck m_logCheck;
    QPointer<QCheckBox> m_liveSwitch;
    AuditBanners* m_banners;
    TimelineBar* m_timeline;
    AuditFilterBar* m_bar;
    AuditTable* m_table;
    EventPanel* m_panel;
    AuditPanes* m_panes;
    models::ViewActions* m_views;
    models::ViewsMenu* m_viewsMenu;
    AuditActions* m_actions;
    QTimer m_recount;   ///< after new events came
    QTimer m_proveSoon; ///< not while a person runs through the list
};

} // namespace bloomzy::audit_page
