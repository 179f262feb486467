#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// One line of the starter catalog, by column; `number` counts lines of the file from 1.
struct StarterLine
{
    int number = 0;
    int fields = 0;
    QMap<QString, QString> cells;

    [[nodiscard]] QString operator[](const char* column) const { return cells.value(QString::fromUtf8(column)); }
    [[nodiscard]] bool isSynonym() const { return (*this)["taxonomicStatus"] == QStringLiteral("synonym"); }

    /// What stands between the bars of a cell that holds several values.
    [[nodiscard]] QStringList pieces(const char* column) const
    {
        QStringList found = (*this)[column].split(QLatin1Char('|'), Qt::SkipEmptyParts);
        for (QString& piece : found)
            piece = piece.trimmed();
        return found;
    }

    /// The scientific name without the authorship, as acceptedName gives it.
    [[nodiscard]] QString name() const
    {
        const auto marked = [this](const char* part, const char* column) {
            const QString text = (*this)[column];
            return (*this)["hybridMark"] == QString::fromUtf8(part) ? QStringLiteral("× ") + text : text;
        };
        QStringList parts{marked("genus", "genus"), marked("species", "specificEpithet")};
        static const QMap<QString, QString> ranks{{QStringLiteral("subspecies"), QStringLiteral("subsp.")},
                                                  {QStringLiteral("variety"), QStringLiteral("var.")},
                                                  {QStringLiteral("form"), QStringLiteral("f.")}};
        parts << ranks.value((*this)["taxonRank"]) << (*this)["infraspecificEpithet"];
        if (const QString cultivar = (*this)["cultivarEpithet"]; !cultivar.isEmpty())
            parts << QLatin1Char('\'') + cultivar + QLatin1Char('\'');
        parts.removeAll(QString());
        return parts.join(QLatin1Char(' '));
    }
};

/// The starter catalog as its own rules see it: no line breaks inside quotes, so a line of the file is a record.
class StarterFile
{
public:
    explicit StarterFile(const QByteArray& bytes)
    {
        QStringList rows = QString::fromUtf8(bytes).split(QLatin1Char('\n'));
        if (!rows.isEmpty() && rows.last().isEmpty())
            rows.removeLast();
        for (int i = 0; i < rows.size(); ++i)
            add(i + 1, fieldsOf(rows.at(i)));
    }

    [[nodiscard]] const QStringList& columns() const { return m_columns; }
    [[nodiscard]] const QList<StarterLine>& lines() const { return m_lines; }

private:
    static QStringList fieldsOf(const QString& row)
    {
        QStringList fields{QString()};
        bool quoted = false;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QChar c = row.at(i);
            const bool escaped = quoted && c == QLatin1Char('"') && row.mid(i + 1, 1) == QStringLiteral("\"");
            if (c == QLatin1Char('"') && !escaped)
                quoted = !quoted;
            else if (c == QLatin1Char(',') && !quoted)
                fields << QString();
            else
                fields.last() += c;
            i += escaped ? 1 : 0;
        }
        return fields;
    }

    void add(int number, const QStringList& fields)
    {
        if (m_columns.isEmpty()) {
            m_columns = fields;
            return;
        }
        StarterLine line{number, static_cast<int>(fields.size()), {}};
        for (qsizetype i = 0; i < qMin(fields.size(), m_columns.size()); ++i)
            line.cells.insert(m_columns.at(i), fields.at(i));
        m_lines << line;
    }

    QStringList m_columns;
    QList<StarterLine> m_lines;
};
