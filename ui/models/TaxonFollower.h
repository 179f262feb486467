#pragma once

#include "backend/api/Events.h"
#include "ui/client/TaxaApi.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace bloomzy::models {

class TaxonEditor;
class TaxonTableModel;

/// Keeps a list and an open taxon as they are at the server while others work: a changed row changes in its place, a
/// binned one goes, and the editor hears of what it has open. What cannot be told row by row (an import, a new taxon,
/// very much at once) asks for a refresh, at most every two seconds. GUI thread only.
class TaxonFollower : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    TaxonFollower(client::ApiClient& client, TaxonTableModel& model, TaxonEditor& editor, QObject* parent = nullptr);
    ~TaxonFollower() override;

Q_SIGNALS:
    /// The list is to be read anew, and with it what is counted of it.
    void refreshWanted();
    /// What is counted may be another number.
    void countsChanged();

private:
    void note(const api::ChangeEvent& change);
    void readChanged();
    void read(const QString& id);
    void show(const QString& id, const client::Result<api::Taxon>& reply);
    void wantRefresh();

    client::TaxaApi m_api;
    TaxonTableModel& m_model;
    TaxonEditor& m_editor;
    client::CancelToken m_cancel;
    QSet<QString> m_changed;
    QTimer m_soon;
    QTimer m_refresh;
};

} // namespace bloomzy::models
