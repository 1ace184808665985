using System.Reflection;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using Solvent.Interactive.Formatting;
using Solvent.Kernel;

namespace Solvent.Interactive;

/// <summary>Lets the cells of a session use the API of .NET Interactive.</summary>
public static class InteractiveRoom
{
    private static int _isSubscribed;

    /// <summary>
    /// Makes the session consult the formatters that its cells register with .NET Interactive, and show what they display through it.
    /// </summary>
    /// <returns>The assemblies that cells need to see.</returns>
    public static IReadOnlyList<Assembly> Enter(KernelSession session)
    {
        session.Formatters.AddSource(new InteractiveFormatters(session.Formatters));
        if (Interlocked.Exchange(ref _isSubscribed, 1) == 0) Formatter.SubscribeToDisplayedValues(InteractiveDisplay.Show);
        return [typeof(InteractiveRoom).Assembly, typeof(Formatter).Assembly, typeof(IHtmlContent).Assembly];
    }
}
