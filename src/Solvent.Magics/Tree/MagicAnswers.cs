using System.Runtime.CompilerServices;
using Solvent.Kernel;

namespace Solvent.Magics.Tree;

/// <summary>Asks for what a magic command leaves to the person in front of the notebook.</summary>
internal static class MagicAnswers
{
    // Answers live as long as their session, and in memory only: they may be secrets.
    private static readonly ConditionalWeakTable<KernelSession, Dictionary<string, string>> Saved = [];

    /// <summary>The answer to <paramref name="input"/>.</summary>
    /// <param name="session">The session of the command.</param>
    /// <param name="input">The place to fill in.</param>
    /// <param name="name">What the place is called in the command.</param>
    public static async Task<string> AskAsync(KernelSession session, MagicInput input, string name)
    {
        var saved = Saved.GetOrCreateValue(session);
        if (input.SaveAs is { } key && saved.TryGetValue(key, out var known)) return known;
        var answer = await CellInput.AskAsync(input.Prompt ?? $"{name}: ", input.IsPassword);
        if (input.SaveAs is { } saveAs) saved[saveAs] = answer;
        return answer;
    }
}
