#include "backend/backup/stream/Zstd.h"

#include <array>
#include <zstd.h>

namespace bloomzy::backup {

namespace {

constexpr int jobBytes = 4 * 1024 * 1024;

core::Error compressionFailed(std::size_t code)
{
    return core::internalError("zstd: " + std::string(ZSTD_getErrorName(code)));
}

core::Error noFrame(const std::string& why)
{
    return core::makeError(api::ErrorCode::malformed, "The compressed content is damaged or was changed.",
                           "zstd: " + why);
}

std::size_t set(ZSTD_CCtx* context, ZSTD_cParameter parameter, int value)
{
    return ZSTD_CCtx_setParameter(context, parameter, value);
}

} // namespace

void ZstdSink::Release::operator()(ZSTD_CCtx_s* context) const
{
    ZSTD_freeCCtx(context);
}

ZstdSink::ZstdSink(Context context, ByteSink& into)
    : m_context(std::move(context))
    , m_into(into)
    , m_out(ZSTD_CStreamOutSize(), '\0')
{
}

core::Result<std::unique_ptr<ZstdSink>> ZstdSink::start(const ZstdOptions& options, ByteSink& into)
{
    Context context(ZSTD_createCCtx());
    if (!context)
        return core::internalError("zstd: no context");
    const std::array parameters{std::pair(ZSTD_c_compressionLevel, options.level),
                                std::pair(ZSTD_c_windowLog, zstdWindowLog), std::pair(ZSTD_c_checksumFlag, 1),
                                std::pair(ZSTD_c_nbWorkers, options.workers)};
    for (const auto& [parameter, value] : parameters) {
        if (const std::size_t code = set(context.get(), parameter, value); ZSTD_isError(code))
            return compressionFailed(code);
    }
    // Workers hold several of these at once.
    if (options.workers > 0) {
        if (const std::size_t code = set(context.get(), ZSTD_c_jobSize, jobBytes); ZSTD_isError(code))
            return compressionFailed(code);
    }
    return std::unique_ptr<ZstdSink>(new ZstdSink(std::move(context), into));
}

core::Result<void> ZstdSink::write(std::string_view bytes)
{
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    while (in.pos < in.size) {
        ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
        const std::size_t code = ZSTD_compressStream2(m_context.get(), &out, &in, ZSTD_e_continue);
        if (ZSTD_isError(code))
            return compressionFailed(code);
        if (out.pos > 0)
            BLOOMZY_CHECK(m_into.write({m_out.data(), out.pos}));
    }
    return {};
}

core::Result<void> ZstdSink::finish()
{
    ZSTD_inBuffer in{nullptr, 0, 0};
    for (;;) {
        ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
        const std::size_t left = ZSTD_compressStream2(m_context.get(), &out, &in, ZSTD_e_end);
        if (ZSTD_isError(left))
            return compressionFailed(left);
        if (out.pos > 0)
            BLOOMZY_CHECK(m_into.write({m_out.data(), out.pos}));
        if (left == 0)
            return m_into.finish();
    }
}

void ZstdSource::Release::operator()(ZSTD_DCtx_s* context) const
{
    ZSTD_freeDCtx(context);
}

ZstdSource::ZstdSource(Context context, ByteSource& from)
    : m_context(std::move(context))
    , m_from(from)
    , m_in(ZSTD_DStreamInSize(), '\0')
{
}

core::Result<std::unique_ptr<ZstdSource>> ZstdSource::start(ByteSource& from)
{
    Context context(ZSTD_createDCtx());
    if (!context || ZSTD_isError(ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, zstdWindowLog)))
        return core::internalError("zstd: no context");
    return std::unique_ptr<ZstdSource>(new ZstdSource(std::move(context), from));
}

core::Result<std::size_t> ZstdSource::read(std::span<char> into)
{
    if (m_failed)
        return noFrame("read on after an error");
    auto count = decompress(into);
    m_failed = count.has_error();
    return count;
}

core::Result<void> ZstdSource::refill()
{
    BLOOMZY_TRY(m_held, readFully(m_from, m_in));
    m_used = 0;
    if (m_begun)
        return {};
    m_begun = true;
    // libzstd passes over frames that hold other things; nothing may be hidden there.
    constexpr std::string_view magic("\x28\xb5\x2f\xfd", 4);
    return m_in.starts_with(magic) && m_held >= magic.size() ? core::Result<void>() : noFrame("not a frame");
}

core::Result<std::size_t> ZstdSource::decompress(std::span<char> into)
{
    ZSTD_outBuffer out{into.data(), into.size(), 0};
    while (!m_whole && out.pos == 0) {
        // What is complete inside comes out without more input, but not the other way round.
        if (m_used == m_held)
            BLOOMZY_CHECK(refill());
        ZSTD_inBuffer in{m_in.data(), m_held, m_used};
        const std::size_t code = ZSTD_decompressStream(m_context.get(), &out, &in);
        if (ZSTD_isError(code))
            return noFrame(ZSTD_getErrorName(code));
        if (code != 0 && m_held == 0 && out.pos == 0)
            return noFrame("it ends early");
        m_used = in.pos;
        m_whole = code == 0;
    }
    if (!m_whole || out.pos > 0)
        return out.pos;
    if (m_used == m_held)
        BLOOMZY_CHECK(refill());
    return m_used == m_held ? core::Result<std::size_t>(0) : noFrame("something follows the frame");
}

} // namespace bloomzy::backup
