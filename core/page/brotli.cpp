#include "page/brotli.h"

#include <brotli/decode.h>

#include <array>
#include <memory>

namespace crosscheck::page {

BrotliStream readBrotli(QByteArrayView bytes)
{
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
    if (!decoder)
        return BrotliStream::Incomplete;
    std::array<uint8_t, 4096> data;
    constexpr size_t most = 1 << 20; // of data: what goes well so far is no fault later
    size_t left = size_t(bytes.size()), total = 0;
    auto next = reinterpret_cast<const uint8_t*>(bytes.data());
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && total < most) {
        size_t room = data.size();
        uint8_t* out = data.data();
        result = BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &out, &total);
    }
    if (result == BROTLI_DECODER_RESULT_ERROR)
        return BrotliStream::Broken;
    return result == BROTLI_DECODER_RESULT_SUCCESS || total > 0 ? BrotliStream::HasData
                                                                : BrotliStream::Incomplete;
}

} // namespace crosscheck::page
