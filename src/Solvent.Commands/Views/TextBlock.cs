namespace Solvent.Commands.Views;

/// <summary>A paragraph.</summary>
/// <param name="Text">The words; line breaks are kept.</param>
/// <param name="Tone">How it is meant.</param>
public sealed record TextBlock(string Text, ViewTone Tone = ViewTone.Neutral) : ViewBlock;
