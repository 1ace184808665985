using System.Linq;
using System.Text.RegularExpressions;

namespace Solvent.Analyzers.Secrets;

/// <summary>Tells from a value whether it can be a secret.</summary>
internal static class SecretValue
{
    private static readonly Regex Pair = new(
        @"(^|;)\s*(password|pwd)\s*=\s*(?<secret>[^;'""\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static readonly Regex Place = new(
        @"(^|;)\s*(server|data source|host|address|addr|network address|uri|endpoint)\s*=\s*(tcp:)?(?<host>[^;,]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    // The developer's own machine, and the names that containers beside each other have.
    private static readonly Regex Here = new(
        @"^((localhost|127\.0\.0\.1|::1|\.|db|database|postgres|mysql|sqlserver|host\.docker\.internal)([:\\].*)?|\(local.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>Whether a connection string has a password for another machine than the developer's own.</summary>
    public static bool IsConnection(string text)
    {
        if (text.IndexOf(';') < 0 || text.IndexOf('=') < 0) return false;
        var password = Pair.Match(text);
        if (!password.Success || Placeholder.Is(password.Groups["secret"].Value)) return false;
        var place = Place.Match(text);
        return place.Success && !Here.IsMatch(place.Groups["host"].Value.Trim());
    }

    /// <summary>Whether a value that is called a password can be one.</summary>
    public static bool IsPassword(string value)
        => value.Length is >= 6 and <= 128 && value.Any(char.IsLetter) && value.Any(character => !char.IsLetter(character)) && Entropy(value) >= 2.5 && !Placeholder.Is(value);

    /// <summary>Whether a value that is called a key or token is long and random.</summary>
    public static bool IsKey(string value)
        => value.Length is >= 20 and <= 512
            && value.All(character => char.IsLetterOrDigit(character) || character is '+' or '/' or '=' or '-' or '_' or '.' or '~')
            && value.Count(char.IsDigit) >= 3
            && value.Count(char.IsLetter) >= 3
            && !Guid.TryParse(value, out _)
            && Entropy(value) >= 3.2
            && !Placeholder.Is(value);

    /// <summary>Shannon's entropy, in bits for each character.</summary>
    private static double Entropy(string value)
        => value.GroupBy(character => character).Sum(group => -(double)group.Count() / value.Length * Math.Log((double)group.Count() / value.Length, 2));
}
