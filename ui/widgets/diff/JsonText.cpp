#include "ui/widgets/diff/JsonText.h"

#include "ui/widgets/paint/SafeText.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortList = 60; // characters
constexpr int deepest = 20;

class JsonWriter
{
public:
    explicit JsonWriter(const JsonBounds& bounds)
        : m_bounds(bounds)
    {
    }

    void write(const QJsonValue& value)
    {
        put({}, value, {}, 0);
        if (m_lines.size() > m_bounds.lines) {
            m_lines.resize(m_bounds.lines);
            m_lines += u"…"_s;
        }
    }

    QStringList m_lines;

private:
    [[nodiscard]] QString quoted(const QString& text) const
    {
        const QString shown = text.left(m_bounds.characters);
        const QString rest = text.size() > shown.size() ? u"… +%1"_s.arg(text.size() - shown.size()) : QString();
        return u'"' + jsonEscaped(shown) + rest + u'"';
    }

    [[nodiscard]] QString scalar(const QJsonValue& value) const
    {
        switch (value.type()) {
        case QJsonValue::String:
            return quoted(value.toString());
        case QJsonValue::Bool:
            return value.toBool() ? u"true"_s : u"false"_s;
        case QJsonValue::Double: {
            const qint64 whole = value.toInteger();
            return double(whole) == value.toDouble() ? QString::number(whole)
                                                     : QString::number(value.toDouble(), 'g', 15);
        }
        case QJsonValue::Array:
            return u"[]"_s;
        case QJsonValue::Object:
            return u"{}"_s;
        default:
            return u"null"_s;
        }
    }

    /// A list of scalars in one line; nothing when it is long, or has more than these.
    [[nodiscard]] QString oneLine(const QJsonArray& list) const
    {
        QStringList parts;
        qsizetype length = 0;
        for (const QJsonValue& each : list) {
            if ((each.isArray() && !each.toArray().isEmpty()) || (each.isObject() && !each.toObject().isEmpty()))
                return {};
            parts += scalar(each);
            length += parts.constLast().size() + 2;
            if (length > shortList)
                return {};
        }
        return u'[' + parts.join(u", "_s) + u']';
    }

    void put(const QString& name, const QJsonValue& value, const QString& comma, int depth)
    {
        if (m_lines.size() > m_bounds.lines)
            return;
        const QString head = QString(depth * 2, u' ') + name;
        const bool nested = depth < deepest && ((value.isObject() && !value.toObject().isEmpty()) ||
                                                (value.isArray() && !value.toArray().isEmpty()));
        if (!nested) {
            m_lines += head + scalar(value) + comma;
            return;
        }
        if (value.isArray()) {
            const QJsonArray list = value.toArray();
            if (const QString line = oneLine(list); !line.isEmpty()) {
                m_lines += head + line + comma;
                return;
            }
            m_lines += head + u'[';
            for (qsizetype i = 0; i < list.size(); ++i)
                put({}, list.at(i), i + 1 < list.size() ? u","_s : QString(), depth + 1);
            m_lines += QString(depth * 2, u' ') + u']' + comma;
            return;
        }
        const QJsonObject object = value.toObject();
        m_lines += head + u'{';
        for (auto member = object.begin(); member != object.end(); ++member)
            put(quoted(member.key()) + u": "_s, member.value(), std::next(member) != object.end() ? u","_s : QString(),
                depth + 1);
        m_lines += QString(depth * 2, u' ') + u'}' + comma;
    }

    JsonBounds m_bounds;
};

} // namespace

QStringList jsonLines(const QJsonValue& value, const JsonBounds& bounds)
{
    JsonWriter writer(bounds);
    writer.write(value);
    return writer.m_lines;
}

} // namespace bloomzy::widgets
