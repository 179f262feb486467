#pragma once

#include "ui/models/ColumnState.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

class QHeaderView;
class QSettings;

namespace bloomzy::models {

/// Which columns a header shows, in which order and how wide; kept in the settings.
class ColumnLayout : public QObject
{
    Q_OBJECT

public:
    /// The header has its model, and is this object's parent; `set` outlives both.
    ColumnLayout(QHeaderView& header, const ColumnSet& set);
    ~ColumnLayout() override;

    /// Takes what an earlier run kept there, and keeps it from now on.
    void keepIn(QSettings& settings, const QString& key);

    [[nodiscard]] const ColumnSet& set() const { return m_set; }
    [[nodiscard]] const ColumnStates& columns() const { return m_columns; }
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
    const ColumnSet& m_set;
    ColumnStates m_columns; ///< as they are; also while the header goes
    QSettings* m_settings = nullptr;
    QString m_key;
    QTimer m_keepSoon;
    std::vector<int> m_widths; ///< by column of the model; also of hidden ones
    bool m_applying = false;
};

} // namespace bloomzy::models
