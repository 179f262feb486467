#pragma once

#include "backend/backup/archive/ArchiveReader.h"
#include "tests/unit/backup/AgeTexts.h"
#include "tests/unit/backup/ArchiveMaker.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A backup file in a folder of its own, and what comes of reading it.
class ArchiveTrial
{
public:
    /// Three members without counts of rows.
    [[nodiscard]] static const std::vector<archiveMaker::Content>& small()
    {
        static const std::vector<archiveMaker::Content> contents{
            {"store/auth.db", "people"}, {"store/catalog.db", std::string(1000, 'p')}, {"audit/audit.db", "events"}};
        return contents;
    }
    [[nodiscard]] static bloomzy::core::Result<std::vector<bloomzy::backup::archive::TableRows>>
    noRows(const std::filesystem::path& /*file*/)
    {
        return std::vector<bloomzy::backup::archive::TableRows>{};
    }

    void write(const std::string& file) const
    {
        QFile out(QString::fromStdString(path("backup")));
        if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray::fromStdString(file)) < 0)
            qFatal("a backup could not be written");
    }
    /// The error's cause; empty where it was unpacked, into `new`. `agree`: only reading it says the same.
    std::string refusalOf(const std::string& file, bool* agree = nullptr) const
    {
        write(file);
        const auto verified = bloomzy::backup::archive::verifyArchive(path("backup"), identities());
        const auto unpacked =
            bloomzy::backup::archive::unpackArchive(path("backup"), identities(), path("new"), noRows);
        const std::string cause = unpacked.has_error() ? unpacked.error().cause : "";
        if (agree)
            *agree = verified.has_error() && verified.error().cause == cause;
        return cause;
    }
    [[nodiscard]] bloomzy::core::Error errorOf(const std::string& tar) const
    {
        write(archiveMaker::fileOf(tar, recipient()));
        const auto read = bloomzy::backup::archive::verifyArchive(path("backup"), identities());
        return read.has_error() ? read.error() : bloomzy::core::Error{};
    }

    /// Whether only the backup file lies there.
    [[nodiscard]] bool isClean() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) ==
               QStringList{QStringLiteral("backup")};
    }
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    [[nodiscard]] const bloomzy::backup::age::Recipient& recipient() const { return m_identity.recipient(); }
    [[nodiscard]] std::span<const bloomzy::backup::age::Identity> identities() const { return {&m_identity, 1}; }

private:
    QTemporaryDir m_folder;
    bloomzy::backup::age::Identity m_identity = ageTexts::newIdentity();
};
