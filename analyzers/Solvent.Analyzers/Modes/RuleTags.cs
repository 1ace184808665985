namespace Solvent.Analyzers.Modes;

/// <summary>Custom tags of descriptors.</summary>
public static class RuleTags
{
    /// <summary>The rule is an error in promotion mode, whatever it is in recommended mode.</summary>
    public const string PromotionOnly = nameof(PromotionOnly);
}
