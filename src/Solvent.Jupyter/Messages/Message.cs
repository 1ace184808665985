using System.Text.Json;

namespace Solvent.Jupyter.Messages;

/// <summary>A verified message of a client.</summary>
/// <param name="Channel">The channel that it came on.</param>
/// <param name="Identities">The routing frames of the client that sent it; replies start with them.</param>
/// <param name="Type">What it asks for: <c>execute_request</c>.</param>
/// <param name="Header">Its header as it was sent; everything that it causes carries it as parent header.</param>
/// <param name="ParentHeader">The header of what it answers.</param>
/// <param name="Metadata">What clients say beside the protocol.</param>
/// <param name="Content">What it says.</param>
/// <param name="Buffers">Binary data.</param>
internal sealed record Message(
    Channel Channel,
    IReadOnlyList<byte[]> Identities,
    string Type,
    byte[] Header,
    JsonElement ParentHeader,
    JsonElement Metadata,
    JsonElement Content,
    IReadOnlyList<byte[]> Buffers);
