#include "ui/widgets/paint/QrCode.h"

#include <QtGui/QPainter>
#include <qrencode.h>

#include <memory>

namespace bloomzy::widgets {

namespace {

constexpr int quietZone = 4;  // modules
constexpr int moduleSize = 4; // pixels

QImage encoded(const QByteArray& utf8)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(utf8.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    QImage image(code->width + 2 * quietZone, code->width + 2 * quietZone, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1)
                image.setPixelColor(x + quietZone, y + quietZone, Qt::black);
    return image;
}

} // namespace

QrCode::QrCode(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString& text)
{
    m_modules = encoded(text.toUtf8());
    updateGeometry();
    update();
}

void QrCode::clear()
{
    m_modules.fill(Qt::white);
    m_modules = {};
    update();
}

QSize QrCode::sizeHint() const
{
    return m_modules.size() * moduleSize;
}

void QrCode::paintEvent(QPaintEvent*)
{
    if (m_modules.isNull())
        return;
    QPainter painter(this);
    const int side = std::min(width(), height());
    painter.drawImage(QRect(0, 0, side, side), m_modules);
}

} // namespace bloomzy::widgets
