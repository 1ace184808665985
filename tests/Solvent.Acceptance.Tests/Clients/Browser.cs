namespace Solvent.Acceptance.Tests.Clients;

/// <summary>Headless Chromium, cut off from every network.</summary>
internal static class Browser
{
    /// <summary>The switches with which the browser starts; only this machine can be reached.</summary>
    public static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    /// <summary>The page as it is once its scripts have run.</summary>
    public static async Task<string> DumpAsync(string page, string profile)
        => (await RunAsync(page, profile, "--dump-dom")).Out;

    /// <summary>Writes an image of the page.</summary>
    public static Task ScreenshotAsync(string page, string profile, string image)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(image)!);
        return RunAsync(page, profile, $"--screenshot={image}");
    }

    private static async Task<ProcessResult> RunAsync(string page, string profile, string task)
    {
        var chromium = Service.Find("chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        var result = await ClientProcess.RunAsync(
            Path.GetDirectoryName(page)!, chromium, [.. Quiet, "--window-size=1200,4000", $"--user-data-dir={profile}", task, new Uri(page).AbsoluteUri]);
        Assert.True(result.ExitCode == 0, result.ToString());
        return result;
    }
}
