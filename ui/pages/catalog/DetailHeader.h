#pragma once

#include "ui/models/TaxonEditState.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/frame/Commands.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {
class BotanicalLabel;
class Label;
class StatusBadge;
} // namespace bloomzy::widgets

namespace bloomzy::catalog_page {

class NameButton;

/// On top of the editor: status, rank, the name as it is typed now, family, common name and short id; for a synonym
/// the way to the accepted name.
class DetailHeader : public QWidget
{
    Q_OBJECT

public:
    /// `previous` and `next` become buttons at the right.
    DetailHeader(const theme::Theme& theme, const models::TaxonEditState& state, QAction* previous, QAction* next,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString factsText() const;

    const models::TaxonEditState& m_state;
    widgets::StatusBadge* m_status;
    widgets::StatusBadge* m_rank;
    widgets::BotanicalLabel* m_name;
    widgets::Label* m_facts;
    widgets::Label* m_id;
    NameButton* m_accepted;
};

} // namespace bloomzy::catalog_page
