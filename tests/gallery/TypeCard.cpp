#include "tests/gallery/Gallery.h"
#include "ui/theme/Formats.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>

namespace bloomzy::gallery {
namespace {

using namespace theme;
using namespace Qt::StringLiterals;

QLabel* swatch(const Theme& theme, ColorRole role)
{
    auto* label = new QLabel;
    QPixmap pixmap(34, 14);
    pixmap.fill(theme.color(role));
    label->setPixmap(pixmap);
    return label;
}

} // namespace

QWidget* coloursCard(const Theme& theme)
{
    const Card card = makeCard(theme, Texts::tr("Colour roles"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    const auto roles = QMetaEnum::fromType<ColorRole>();
    for (const ColorRole role :
         {ColorRole::textPrimary, ColorRole::textSecondary, ColorRole::textMuted, ColorRole::accentText,
          ColorRole::okFg, ColorRole::warnFg, ColorRole::dangerFg, ColorRole::infoFg, ColorRole::reviewFg}) {
        const int row = grid->rowCount();
        grid->addWidget(swatch(theme, role), row, 0);
        grid->addWidget(makeLabel(theme, kebab(QLatin1String(roles.valueToKey(int(role)))), TypeRole::small), row, 1);
        grid->addWidget(makeLabel(theme, theme.color(role).name().toUpper(), TypeRole::mono, "secondary"), row, 2);
    }
    card.layout->addLayout(grid);
    return card.frame;
}

QWidget* typeCard(const Theme& theme)
{
    const Card card = makeCard(theme, Texts::tr("Type"));
    const auto roles = QMetaEnum::fromType<TypeRole>();
    for (const TypeRole role : {TypeRole::display, TypeRole::metric, TypeRole::pageTitle, TypeRole::body,
                                TypeRole::small, TypeRole::caption, TypeRole::mono}) {
        auto* line = new QHBoxLayout;
        const TypeToken token = theme.tokens().type(role);
        auto* sample =
            makeLabel(theme, QLatin1String(roles.valueToKey(int(role))) + u' ' + formatNumber(1421563), role);
        sample->setFixedHeight(theme.lineHeight(role));
        line->addWidget(sample, 1);
        line->addWidget(makeLabel(theme, u"%1 / %2"_s.arg(token.px).arg(token.line), TypeRole::small, "secondary"));
        card.layout->addLayout(line);
    }
    card.layout->addStretch();
    return card.frame;
}

} // namespace bloomzy::gallery
