#pragma once

#include "ui/widgets/inputs/ChipPopup.h"

#include <QtCore/QStringList>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace bloomzy::audit_page {

/// A value that can be chosen, with how many events have it under the other filters.
struct FacetValue
{
    QString value;
    QString label;
    qint64 count = 0;
};

/// Chooses values of a facet: what is typed narrows the list, Space checks.
class FacetPopup : public widgets::ChipPopup
{
    Q_OBJECT

public:
    FacetPopup(const theme::Theme& theme, QWidget& under, const QString& title, const QList<FacetValue>& values,
               const QStringList& chosen);

    void open();
    [[nodiscard]] QListWidget& list() const { return *m_list; }

Q_SIGNALS:
    /// By a person; each time.
    void chosen(const QStringList& values);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QList<FacetValue>& values, const QStringList& chosen);
    void narrow(const QString& words);
    void tell();

    QLineEdit* m_words;
    QListWidget* m_list;
    bool m_filling = false;
};

} // namespace bloomzy::audit_page
