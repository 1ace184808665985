using System.Text.Json;

namespace Solvent.Jupyter;

/// <summary>What a page says over a <see cref="Comm"/>.</summary>
/// <param name="Data">The message.</param>
/// <param name="Metadata">What is said beside it.</param>
/// <param name="Buffers">Binary data.</param>
public sealed record CommMessage(JsonElement Data, JsonElement Metadata, IReadOnlyList<byte[]> Buffers);
