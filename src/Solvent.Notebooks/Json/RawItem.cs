using System.Runtime.InteropServices;

namespace Solvent.Notebooks.Json;

/// <summary>A value in an object or array with the text around it.</summary>
/// <param name="Lead">White space between the preceding bracket or comma and the item; <see langword="null"/> for a new item in a new line of its own.</param>
/// <param name="Key">The quoted key, the colon and the white space around that; empty in an array, <see langword="null"/> for a new key.</param>
/// <param name="Name">The decoded key; empty in an array.</param>
/// <param name="Value">The value.</param>
/// <param name="Tail">White space between the value and the following comma or bracket; <see langword="null"/> where the style decides.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RawItem(
    ReadOnlyMemory<char>? Lead, ReadOnlyMemory<char>? Key, string Name, RawJson Value, ReadOnlyMemory<char>? Tail);
