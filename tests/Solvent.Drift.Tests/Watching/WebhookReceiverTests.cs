using System.Text.Json;

namespace Solvent.Drift.Tests.Watching;

public sealed class WebhookReceiverTests
{
    [Fact]
    public async Task The_verdict_arrives_as_json_with_a_text_for_chats()
    {
        await using var server = Listener.Start();
        using var webhook = Fast(server.Address);

        await webhook.ReceiveAsync(Notices.Drift, TestContext.Current.CancellationToken);

        var (body, type) = Assert.Single(server.Requests);
        Assert.Equal("application/json; charset=utf-8", type);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(["verdict", "previous", "time", "text", "report", "error"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("drift", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(Notices.Drift.Report!.Summary, json.RootElement.GetProperty("text").GetString());
        Assert.Equal(Notices.Drift.Report.ToJson(), DriftReport.FromJson(json.RootElement.GetProperty("report").GetRawText()).ToJson());
    }

    [Fact]
    public async Task What_may_pass_is_tried_again()
    {
        await using var server = Listener.Start(Listener.Status(503), Listener.Status(429), Listener.Status(500));
        using var webhook = Fast(server.Address);

        await webhook.ReceiveAsync(Notices.Drift, TestContext.Current.CancellationToken);

        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_refusal_is_told_at_once_with_what_the_server_says_and_without_the_secret_of_the_address()
    {
        await using var server = Listener.Start(Listener.Status(403, "invalid_token"));
        using var webhook = Fast(server.Address);

        var failure = await Assert.ThrowsAsync<SolventException>(() => webhook.ReceiveAsync(Notices.Drift, TestContext.Current.CancellationToken));

        Assert.Equal(("webhook-failed", "The webhook at '127.0.0.1' did not take the verdict: it answered 403 (invalid_token)."), (failure.Code, failure.Message));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_that_stays_broken_is_given_up()
    {
        await using var server = Listener.Start([.. Enumerable.Repeat(Listener.Status(502), 10)]);
        using var webhook = Fast(server.Address);

        var failure = await Assert.ThrowsAsync<SolventException>(() => webhook.ReceiveAsync(Notices.Drift, TestContext.Current.CancellationToken));

        Assert.Equal("The webhook at '127.0.0.1' did not take the verdict after 4 attempts: it answered 502.", failure.Message);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        using var hanging = new CancellationTokenSource();
        await using var server = Listener.Start(async _ => await Task.Delay(Timeout.Infinite, hanging.Token).ContinueWith(_ => { }, TaskScheduler.Default));
        using var webhook = new WebhookReceiver(server.Address) { Attempts = 1, AttemptTimeout = TimeSpan.FromMilliseconds(200) };

        var failure = await Assert.ThrowsAsync<SolventException>(() => webhook.ReceiveAsync(Notices.Drift, TestContext.Current.CancellationToken));
        await hanging.CancelAsync();

        Assert.EndsWith("no answer in 0.2 s.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_a_clear_error()
    {
        string address;
        await using (var server = Listener.Start()) address = server.Address;
        using var webhook = Fast(address);

        var failure = await Assert.ThrowsAsync<SolventException>(() => webhook.ReceiveAsync(Notices.Drift, TestContext.Current.CancellationToken));

        Assert.Equal("webhook-failed", failure.Code);
        Assert.DoesNotContain("secret-token", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.org/hook")]
    [InlineData("ftp://example.org")]
    [InlineData("")]
    public void What_is_no_address_is_refused(string address)
        => Assert.Equal("webhook-invalid", Assert.Throws<SolventException>(() => new WebhookReceiver(address)).Code);

    private static WebhookReceiver Fast(string address) => new(address) { Attempts = 4, FirstPause = TimeSpan.FromMilliseconds(5) };
}
