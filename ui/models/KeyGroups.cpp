#include "ui/models/KeyGroups.h"

#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace bloomzy::models {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int columns = 5;
constexpr double groupPixels = 18;

QFrame* makeCell(const theme::Theme& theme, int number, const QString& group)
{
    auto* cell = new QFrame;
    cell->setProperty("card", true);
    auto* row = new QHBoxLayout(cell);
    row->setContentsMargins(10, 9, 10, 9);
    row->setSpacing(10);
    auto* index = new Label(theme, TypeRole::caption, ColorRole::textMuted);
    index->setText(QString::number(number));
    auto* text = new QLabel;
    QFont font = theme.font(TypeRole::mono);
    font.setPixelSize(int(groupPixels * theme.textScale()));
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.5);
    text->setFont(font);
    text->setText(group);
    text->setAccessibleName(KeyGroups::tr("Group %1: %2").arg(number).arg(group));
    row->addStretch();
    row->addWidget(index);
    row->addWidget(text);
    row->addStretch();
    return cell;
}

} // namespace

KeyGroups::KeyGroups(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(10);
}

void KeyGroups::setGroups(const QStringList& groups)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < groups.size(); ++i)
        m_grid->addWidget(makeCell(m_theme, i + 1, groups[i]), i / columns, i % columns);
}

} // namespace bloomzy::models
