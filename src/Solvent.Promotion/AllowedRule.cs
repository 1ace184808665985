namespace Solvent.Promotion;

/// <summary>A rule whose findings do not stop a promotion.</summary>
/// <param name="Rule">Its id: <c>SLV4003</c>.</param>
/// <param name="Reason">Why it is allowed; the project records it.</param>
public sealed record AllowedRule(string Rule, string Reason);
