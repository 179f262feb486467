#include "ui/pages/users/Cards.h"

#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>

namespace bloomzy::users_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

QWidget* makeCard(QVBoxLayout*& rows)
{
    auto* card = new QFrame;
    card->setProperty("card", true);
    rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    return card;
}

void addRow(QVBoxLayout& rows, QWidget* row)
{
    if (rows.count() > 0)
        rows.addWidget(widgets::makeLine(Qt::Horizontal, widgets::LineTone::subtle));
    rows.addWidget(row);
}

void clearRows(QVBoxLayout& rows)
{
    while (QLayoutItem* item = rows.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QWidget* makeRow(const theme::Theme& theme, const QString& name, const QString& facts, QWidget* end)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(12, 8, 8, 8);
    line->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    auto* title = new Label(theme, TypeRole::body);
    title->setWeight(QFont::Medium);
    title->setElided(true);
    title->setText(name);
    words->addWidget(title);
    if (!facts.isEmpty()) {
        auto* text = new Label(theme, TypeRole::small, ColorRole::textSecondary);
        text->setWordWrap(true);
        text->setText(facts);
        words->addWidget(text);
    }
    line->addLayout(words, 1);
    if (end)
        line->addWidget(end, 0, Qt::AlignVCenter);
    return row;
}

} // namespace bloomzy::users_page
