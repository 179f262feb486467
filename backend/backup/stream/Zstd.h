#pragma once

#include "backend/backup/stream/ByteStream.h"

#include <memory>
#include <string>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

/// One frame of Zstandard (RFC 8878), by libzstd.
namespace bloomzy::backup {

/// 2 MiB, which both directions hold.
inline constexpr int zstdWindowLog = 21;

struct ZstdOptions
{
    int level = 3;
    int workers = 1; ///< threads that compress beside the one that writes; 0: none
};

/// Compresses what is written to it into another sink, with a checksum. Bounded memory: about 35 MiB with one worker, 5
/// without. For one thread at a time.
class ZstdSink : public ByteSink
{
public:
    /// `into` outlives this object.
    [[nodiscard]] static core::Result<std::unique_ptr<ZstdSink>> start(const ZstdOptions& options, ByteSink& into);

    [[nodiscard]] core::Result<void> write(std::string_view bytes) override;
    [[nodiscard]] core::Result<void> finish() override;

private:
    struct Release
    {
        void operator()(ZSTD_CCtx_s* context) const;
    };
    using Context = std::unique_ptr<ZSTD_CCtx_s, Release>;
    ZstdSink(Context context, ByteSink& into);

    Context m_context;
    ByteSink& m_into;
    std::string m_out;
};

/// Decompresses. Refused, as `malformed`: what is no frame, a frame that wants a larger window, a frame of which
/// something is missing or whose checksum does not fit, anything after the frame. For one thread at a time.
class ZstdSource : public ByteSource
{
public:
    /// `from` outlives this object.
    [[nodiscard]] static core::Result<std::unique_ptr<ZstdSource>> start(ByteSource& from);

    [[nodiscard]] core::Result<std::size_t> read(std::span<char> into) override;

private:
    struct Release
    {
        void operator()(ZSTD_DCtx_s* context) const;
    };
    using Context = std::unique_ptr<ZSTD_DCtx_s, Release>;
    ZstdSource(Context context, ByteSource& from);

    core::Result<void> refill();
    core::Result<std::size_t> decompress(std::span<char> into);

    Context m_context;
    ByteSource& m_from;
    std::string m_in;
    std::size_t m_used = 0; ///< of m_in
    std::size_t m_held = 0; ///< in m_in
    bool m_begun = false;
    bool m_whole = false;
    bool m_failed = false;
};

} // namespace bloomzy::backup
