namespace Solvent.Retraining;

/// <summary>A piece of a trigger.</summary>
/// <param name="Text">What it says, without quotes; empty at the end.</param>
/// <param name="Start">0-based position of its first character.</param>
/// <param name="IsQuoted">Whether it stood in quotes, and so is a name whatever it says.</param>
internal readonly record struct TriggerToken(string Text, int Start, bool IsQuoted)
{
    public bool IsEnd => Text.Length == 0 && !IsQuoted;

    public bool IsName => IsQuoted || (!IsEnd && TriggerLexer.IsNamePart(Text[0]));

    public string Shown => IsEnd ? "the end" : $"'{Text}'";

    public bool Is(string word) => !IsQuoted && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
