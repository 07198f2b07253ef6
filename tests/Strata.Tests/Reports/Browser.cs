using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Strata.Tests.Reports;

/// <summary>A headless Chromium, driven through its own protocol (Chrome DevTools Protocol) over a socket on this machine.</summary>
public sealed class Browser : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("strata-chromium-");
    private readonly Process? _process;
    private readonly ClientWebSocket _socket = new();
    private int _id;
    private string _session = "";

    public Browser()
    {
        if (ChromiumFactAttribute.Path is not { } path)
        {
            return;
        }

        string[] flags =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-port=0",
                $"--user-data-dir={_profile.FullName}", "about:blank",
        ];
        _process = Process.Start(new ProcessStartInfo(path, flags) { RedirectStandardError = true, RedirectStandardOutput = true });
        _process!.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        string file = Path.Combine(_profile.FullName, "DevToolsActivePort");
        long started = Stopwatch.GetTimestamp();
        string[] lines = [];
        while (lines.Length < 2)
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience && !_process.HasExited, "Chromium did not start.");
            Thread.Sleep(50);
            lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        }

        Wait(_socket.ConnectAsync(new Uri($"ws://127.0.0.1:{lines[0]}{lines[1]}"), CancellationToken.None));
    }

    /// <summary>What the page complained of: uncaught exceptions, console errors, blocked loads.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Opens a file in a new page and waits until it says that it is ready.</summary>
    public void Open(string file, int width, int height = 900, bool dark = false, bool touch = false)
    {
        _session = "";
        string target = Send("Target.createTarget", new JsonObject { ["url"] = "about:blank" })["targetId"]!.GetValue<string>();
        _session =
            Send("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true })["sessionId"]!.GetValue<string>();
        Complaints.Clear();
        foreach (string domain in (string[])["Page", "Runtime", "Log"])
        {
            Send($"{domain}.enable");
        }

        Send("Emulation.setDeviceMetricsOverride",
            new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = touch });
        Send("Emulation.setTouchEmulationEnabled", new JsonObject { ["enabled"] = touch });
        Scheme(dark);
        Send("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        long started = Stopwatch.GetTimestamp();
        while (Evaluate("document.documentElement?.dataset.ready || ''").GetValue<string>() != "yes")
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"The page is not ready: {string.Join("; ", Complaints)}");
            Thread.Sleep(30);
        }
    }

    /// <summary>Light or dark, on screen or on paper.</summary>
    public void Scheme(bool dark, bool print = false) => Send("Emulation.setEmulatedMedia", new JsonObject
    {
        ["media"] = print ? "print" : "",
        ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }),
    });

    /// <summary>The value of an expression in the page.</summary>
    public JsonNode Evaluate(string expression)
    {
        JsonNode answer =
            Send("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        Assert.True(answer["exceptionDetails"] is null, $"{expression}: {answer["exceptionDetails"]?.ToJsonString()}");
        return answer["result"]!["value"] ?? JsonValue.Create("");
    }

    /// <summary>A number from the page.</summary>
    public double Number(string expression) => Evaluate(expression).GetValue<double>();

    /// <summary>A text from the page.</summary>
    public string Text(string expression) => Evaluate(expression).GetValue<string>();

    /// <summary>Moves, presses or releases the mouse, or turns its wheel.</summary>
    public void Mouse(string type, double x, double y, bool held = false, double wheel = 0) =>
        Send("Input.dispatchMouseEvent", new JsonObject
        {
            ["type"] = type,
            ["x"] = x,
            ["y"] = y,
            ["button"] = type is "mousePressed" or "mouseReleased" || held ? "left" : "none",
            ["buttons"] = held || type == "mousePressed" ? 1 : 0,
            ["clickCount"] = type is "mousePressed" or "mouseReleased" ? 1 : 0,
            ["deltaX"] = 0,
            ["deltaY"] = wheel,
        });

    /// <summary>Touches: start, move or end of one finger.</summary>
    public void Touch(string type, double x, double y) => Send("Input.dispatchTouchEvent", new JsonObject
    {
        ["type"] = type,
        ["touchPoints"] = type == "touchEnd" ? new JsonArray() : new JsonArray(new JsonObject { ["x"] = x, ["y"] = y }),
    });

    /// <summary>Presses a key.</summary>
    public void Key(string key, string? text = null)
    {
        var down = new JsonObject { ["type"] = "keyDown", ["key"] = key };
        if (text is not null)
        {
            down["text"] = text;
        }

        Send("Input.dispatchKeyEvent", down);
        Send("Input.dispatchKeyEvent", new JsonObject { ["type"] = "keyUp", ["key"] = key });
    }

    /// <summary>The page on A4 paper, as PDF.</summary>
    public byte[] Print() =>
        Convert.FromBase64String(
            Send("Page.printToPDF", new JsonObject { ["paperWidth"] = 8.27, ["paperHeight"] = 11.69 })["data"]!.GetValue<string>());

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(5000);
            _process.Dispose();
        }

        _socket.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser may still hold a file of its profile; the folder is temporary.
            _profile.Refresh();
        }
    }

    private JsonNode Send(string method, JsonObject? parameters = null)
    {
        int id = ++_id;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (_session.Length > 0)
        {
            message["sessionId"] = _session;
        }

        Wait(_socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None));
        while (true)
        {
            JsonNode answer = Receive();
            Note(answer);
            if (answer["id"]?.GetValue<int>() == id)
            {
                Assert.True(answer["error"] is null, $"{method}: {answer["error"]?.ToJsonString()}");
                return answer["result"]!;
            }
        }
    }

    private void Note(JsonNode message)
    {
        string what = message["method"]?.GetValue<string>() ?? "";
        bool complaint = what == "Runtime.exceptionThrown"
            || (what == "Runtime.consoleAPICalled" && message["params"]!["type"]!.GetValue<string>() is "error" or "assert")
            || (what == "Log.entryAdded" && message["params"]!["entry"]!["level"]!.GetValue<string>() == "error");
        if (complaint)
        {
            Complaints.Add(message["params"]!.ToJsonString());
        }
    }

    private JsonNode Receive()
    {
        using var whole = new MemoryStream();
        byte[] buffer = new byte[65536];
        while (true)
        {
            using var limit = new CancellationTokenSource(Patience);
            WebSocketReceiveResult part = _socket.ReceiveAsync(buffer, limit.Token).GetAwaiter().GetResult();
            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(whole.ToArray()) ?? throw new JsonException("An empty message.");
            }
        }
    }

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
}
