#include "ui/widgets/paint/PlainTip.h"

#include <QtGui/QTextDocument>

namespace bloomzy::widgets {

QString plainTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace bloomzy::widgets
