#pragma once

#include "ui/client/TaxaApi.h"

#include <QtCore/QObject>
#include <QtCore/QStringListModel>

namespace bloomzy::models {

/// The families that most plants of the catalog are of, for suggestions. Asked for when somebody first types; none when
/// the server tells none. GUI thread only.
class FamilyNames : public QObject
{
    Q_OBJECT

public:
    explicit FamilyNames(client::ApiClient& client, QObject* parent = nullptr);
    ~FamilyNames() override;

    void load();
    /// In the order of the alphabet.
    [[nodiscard]] QStringListModel& model() { return m_names; }

Q_SIGNALS:
    void loaded();

private:
    client::TaxaApi m_api;
    client::CancelToken m_cancel;
    QStringListModel m_names;
    bool m_asked = false;
};

} // namespace bloomzy::models
