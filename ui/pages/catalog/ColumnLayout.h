#pragma once

#include "ui/pages/catalog/ColumnState.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

class QHeaderView;
class QSettings;

namespace bloomzy::catalog_page {

/// Which columns a header shows, in which order and how wide; kept in the settings.
class ColumnLayout : public QObject
{
    Q_OBJECT

public:
    /// The header has its model; its owner is this object's parent.
    explicit ColumnLayout(QHeaderView& header);
    ~ColumnLayout() override;

    /// Takes what an earlier run kept there, and keeps it from now on.
    void keepIn(QSettings& settings, const QString& key);

    const ColumnStates& columns() const { return m_columns; }
    void setColumns(const ColumnStates& columns);
    void reset();

Q_SIGNALS:
    void changed();

private:
    ColumnStates read() const;
    void keepChecksFirst();
    void onChanged();
    void keep();

    QHeaderView& m_header;
    ColumnStates m_columns; ///< as they are; also while the header goes
    QSettings* m_settings = nullptr;
    QString m_key;
    QTimer m_keepSoon;
    std::vector<int> m_widths; ///< by model column; also of hidden ones
    bool m_applying = false;
};

} // namespace bloomzy::catalog_page
