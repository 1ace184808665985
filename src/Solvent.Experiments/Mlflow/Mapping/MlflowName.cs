using System.Security.Cryptography;
using System.Text;

namespace Solvent.Experiments;

/// <summary>
/// Names of parameters, metrics and tags as MLflow takes them: 250 letters and digits of any script, <c>_ - . /</c> and spaces, which as a path
/// mean themselves. Of another name goes what fits, with the beginning of the SHA-256 of the whole, so that it is the same in every push and no other's.
/// </summary>
internal static class MlflowName
{
    private const int HashCharacters = 8;

    public static string Of(string name) => IsValid(name) ? name : Replaced(name);

    /// <summary>The name that goes instead of one that means something else there.</summary>
    /// <param name="name">The name here.</param>
    /// <param name="prefix">What the other name begins with.</param>
    public static string Replaced(string name, string prefix = "")
    {
        var fitting = new StringBuilder(prefix, MlflowLimits.Name);
        var isPath = MeansItself(name);
        foreach (var rune in name.EnumerateRunes())
        {
            if (fitting.Length >= MlflowLimits.Name - HashCharacters - 2) break;
            if (IsAllowed(rune) && (isPath || rune.Value is not ('/' or '.'))) fitting.Append(rune.ToString());
            else fitting.Append('_');
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashCharacters];
        return $"{fitting}-{hash}";
    }

    private static bool IsValid(string name) => name.Length <= MlflowLimits.Name && name.EnumerateRunes().All(IsAllowed) && MeansItself(name);

    private static bool IsAllowed(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-' or '.' or ' ' or '/';

    private static bool MeansItself(string name)
        => !name.StartsWith("..", StringComparison.Ordinal) && name.Split('/').All(part => part is not ("" or "." or ".."));
}
