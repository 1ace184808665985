namespace Solvent.Notebooks;

/// <summary>One representation of a displayed value.</summary>
/// <param name="MimeType">The mime type: <c>text/html</c>, <c>image/png</c>.</param>
/// <param name="Text">The content: text as it is, binary data in base64, or JSON when <paramref name="IsJson"/>.</param>
/// <param name="IsJson">Whether <paramref name="Text"/> is JSON that a notebook stores as a value and not as a string.</param>
public sealed record MimeContent(string MimeType, string Text, bool IsJson = false);
