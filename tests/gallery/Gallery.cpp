#include "tests/gallery/Gallery.h"

#include <QtWidgets/QHBoxLayout>

namespace bloomzy::gallery {

using namespace theme;

QLabel* makeLabel(const Theme& theme, const QString& text, TypeRole type, const char* role)
{
    auto* label = new QLabel(text);
    label->setFont(theme.font(type));
    if (role)
        label->setProperty("role", QString::fromLatin1(role));
    return label;
}

Card makeCard(const Theme& theme, const QString& title)
{
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(theme.px(Layout::cardPadding), 12, theme.px(Layout::cardPadding), 12);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(theme, title, TypeRole::section));
    return {frame, layout};
}

namespace {

QVBoxLayout* column(int width, const QList<QWidget*>& cards, int stretched)
{
    auto* layout = new QVBoxLayout;
    layout->setSpacing(14);
    layout->addStrut(width); // at least; longer languages may need more
    for (int i = 0; i < cards.size(); ++i) {
        layout->addWidget(cards[i], i == stretched ? 1 : 0);
    }
    return layout;
}

QHBoxLayout* heading(const Theme& theme)
{
    auto* layout = new QHBoxLayout;
    layout->setSpacing(12);
    layout->addWidget(makeLabel(theme, Texts::tr("Components"), TypeRole::pageTitle));
    layout->addWidget(makeLabel(theme, Texts::tr("Every state that the style paints"), TypeRole::body, "secondary"));
    layout->addStretch();
    return layout;
}

} // namespace

QWidget* makeGallery(const Theme& theme)
{
    auto* window = new QWidget;
    window->setWindowTitle(Texts::tr("Components"));
    window->resize(1440, 900);
    auto* layout = new QVBoxLayout(window);
    layout->setContentsMargins(24, 16, 24, 20);
    layout->setSpacing(12);
    layout->addLayout(heading(theme));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(14);
    columns->addLayout(column(452, {buttonsCard(theme), inputsCard(theme)}, 1));
    columns->addLayout(column(496, {tableCard(theme), barsCard(theme), botanyCard(theme)}, 2));
    columns->addLayout(column(416, {coloursCard(theme), menuCard(theme), typeCard(theme)}, 2));
    layout->addLayout(columns, 1);
    return window;
}

} // namespace bloomzy::gallery
